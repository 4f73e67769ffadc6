using System.CommandLine;
using System.CommandLine.Parsing;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Audit;

/// <summary>What the commands that look back take: either a case or a person.</summary>
internal static class SubjectOptions
{
    public static Option<string?> Case { get; } = new("--case") { Description = "The case's id.", HelpName = "id" };

    public static Option<string?> Employee { get; } = new("--employee") { Description = "The employee's id.", HelpName = "id" };

    public static Option<string> Language { get; } = LanguageOption();

    public static Option<string> Format { get; } = Output.Format("table", "json");

    public static Named Named(ParseResult parsed) => new(parsed.GetValue(Employee), parsed.GetValue(Case), null);

    public static void EitherOr(CommandResult result)
    {
        if ((result.GetValue(Case) is null) == (result.GetValue(Employee) is null))
            result.AddError("Give either --case or --employee.");
    }

    private static Option<string> LanguageOption() =>
        new Option<string>("--language") { Description = "Of the titles.", DefaultValueFactory = _ => "en" }
            .AcceptOnlyFromAmong([.. RefusalSentences.Languages]);
}
