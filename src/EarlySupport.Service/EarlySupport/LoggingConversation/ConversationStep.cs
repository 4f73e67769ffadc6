using EarlySupport.Domain.Cases;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.EarlySupport.LoggingConversation;

/// <summary>
/// A step of logging a conversation. Each keeps what was typed, and leads to the next; the last one shows all of it and records it at once.
/// </summary>
public abstract class ConversationStep(CaseForms cases) : CaseFormPage(cases)
{
    public const int Measures = 3;

    /// <summary>In their order, as they stand in addresses.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["meeting", "views", "measures", "further", "check"];

    /// <summary>Whether measures and conversations can still be recorded in it.</summary>
    public bool IsOpen => Shown.Case.State == CaseState.Open;

    public string Step => Request.Path.Value!.Split('/')[^1];

    public string Previous => Steps[0] == Step ? Address : $"{Journey}/{Steps[StepNumber - 1]}";

    /// <summary>Those who are offered as present: with whom a conversation of early support is held.</summary>
    public static IReadOnlyList<ParticipantRole> Parts { get; } =
    [
        ParticipantRole.Employee, ParticipantRole.Supervisor, ParticipantRole.Hr, ParticipantRole.OccupationalHealthNurse, ParticipantRole.ShopSteward,
        ParticipantRole.SafetyRepresentative, ParticipantRole.Other,
    ];

    public IReadOnlyList<Choice> PartChoices => [.. Parts.Select(part => new Choice(Hosting.FieldName.Of(part), Words.Of(part)))];

    protected override string Journey => $"{Address}/conversation";

    private int StepNumber => Steps.ToList().IndexOf(Step);

    /// <summary>Where the text stands that is asked whether it names an illness.</summary>
    protected virtual IEnumerable<string> Texts => [];

    /// <summary>Says what is wrong with what was typed at this step.</summary>
    protected virtual void Check()
    {
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        Check();
        if (Form.Errors.Count == 0)
            await Forms.LookOverAsync(Form, Texts, ct);
        return Form.Errors.Count > 0 ? null : await KeepForLaterAsync($"{Journey}/{Steps[StepNumber + 1]}", ct);
    }
}
