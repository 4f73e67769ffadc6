using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.EarlySupport.LoggingConversation;

/// <summary>Everything that was typed, to be looked over; then it is recorded, all at once or not at all.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class CheckPage(CaseForms cases) : ConversationStep(cases)
{
    public TypedConversation Typed { get; private set; } = null!;

    protected override bool IsLookedOver => Form.IsLookedOver || Typed.IsLookedOver;

    // Sent once more, when what was typed is gone: it stands in the case.
    private bool IsLogged => Shown.Case.Conversations.Any(c => c.ConversationId == Form.Id);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct))
            return false;
        var drafts = await Forms.FindUnderAsync(await Forms.OfCallerAsync(Journey, ct), ct);
        Filled Typed(string step) => Forms.Kept(drafts.GetValueOrDefault($"{Journey}/{step}"));
        this.Typed = new TypedConversation(Typed("meeting"), Typed("views"), Typed("measures"), Typed("further"));
        return true;
    }

    protected override void Begin() => Form.Set(Filled.IdField, Typed.ConversationId);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        if (IsLogged)
            return Address;
        if (!Typed.IsWhole)
            return $"{Journey}/{Steps[0]}";
        var role = (await Forms.CallerAsync(ct)).Role;
        return await RunAsync(Typed.ToCommand(Shown, role) with { SeenVersion = Form.Version }, "conversation.done", Address, ct);
    }
}
