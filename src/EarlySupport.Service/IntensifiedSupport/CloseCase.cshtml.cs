using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Cases.ClosingCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>Ends the case with its outcome.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class CloseCasePage(Forms forms, CaseFormParts parts) : CloseCaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    protected override IEnumerable<OpenMatter> Own =>
    [
        .. from one in Case.Negotiations
           where one.State is "scheduled" or "missed"
           select new OpenMatter(Words["close-case.negotiation", ("day", one.On)], $"{CasePageAddress}/negotiations/{one.NegotiationId}/holding"),
        .. from one in Case.Negotiations.SelectMany(negotiation => negotiation.Held?.Decisions ?? [])
           where one.State is "open" or "overdue"
           select new OpenMatter(Words["close-case.decision", ("what", one.Text)], $"{CasePageAddress}/decisions/{one.DecisionId}/settling"),
        .. from one in Case.Reassignments
           where one.PlacedIn is null && one.FailedOn is null
           select new OpenMatter(Words["close-case.reassignment", ("day", one.SoughtOn)], $"{CasePageAddress}/reassignments/{one.ReassignmentId}/progress"),
        .. from one in Case.WorkTrials
           where one.Result is null
           select new OpenMatter(Words["close-case.trial", ("days", Words.Days(one.From, one.To))], $"{CasePageAddress}/work-trials/{one.TrialId}/ending"),
        .. from one in Case.Rehabilitations
           where one.Granted != false && one.EndedOn is null
           select new OpenMatter(
               Words["intensified.rehabilitation", ("kind", Words.Of(one.Kind)), ("from", Words.Of(one.AppliedFrom)), ("day", one.AppliedOn)],
               $"{CasePageAddress}/rehabilitations/{one.RehabilitationId}/{(one.Granted is null ? "decision" : "ending")}"),
    ];
}
