namespace EarlySupport.Service.Tests.Design;

/// <summary>One behaviour is found by folder names alone (<c>style.md</c>, "Layout" and "Names").</summary>
public class FolderNamesTests
{
    private static readonly string[] Forbidden = ["Common", "Helpers", "Utils", "Services", "Models", "Managers"];

    // Folders of the service that are no behaviour of the business.
    private static readonly string[] Technical = ["Cli", "DeadLetters", "Demo", "Hosting", "Import", "Language", "Pages", "Properties", "SignIn"];

    // Reading only, so that the domain has nothing to decide.
    private static readonly string[] OnlyInService = ["Absences/Forecasting", "Alerts/ExplainingAlert", "Alerts/ListingAlerts", "Audit/Proving", "Audit/Replaying",
        "Audit/Sealing", "Audit/Timelines", "Cases/OwnMemos", "Cases/Paths", "EarlySupport/RequestingSupport", "OccupationalHealth/PersonTimeline", "People",
        "Privacy/KeepingDrafts", "Privacy/ShowingOwnData"];

    [Fact]
    public void No_folder_is_named_for_what_it_is_not() =>
        Assert.DoesNotContain(
            SourceFolder.FoldersBelow("src").Concat(SourceFolder.FoldersBelow("tests")),
            folder => Forbidden.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void A_behaviour_of_the_service_has_its_folder_in_the_domain_under_the_same_name()
    {
        var domain = Below("EarlySupport.Domain").ToHashSet();
        var service = Below("EarlySupport.Service").ToList();

        Assert.Contains("Absences/ReportingAbsence", service);
        // What cases of every kind have in common is decided once, and has a page of each kind's own.
        Assert.DoesNotContain(service, folder => !Technical.Contains(folder.Split('/')[0]) && !OnlyInService.Contains(folder) && !domain.Contains(folder)
            && !domain.Contains($"Cases/{folder.Split('/')[^1]}"));
        // A list that names what is no longer there would hide the next one.
        Assert.DoesNotContain(OnlyInService, folder => !service.Contains(folder) || domain.Contains(folder));
    }

    private static IEnumerable<string> Below(string project) => SourceFolder.FoldersBelow(Path.Combine("src", project))
        .Select(folder => Path.GetRelativePath(Path.Combine("src", project), folder).Replace('\\', '/'));
}
