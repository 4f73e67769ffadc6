using System.CommandLine;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cli;

/// <summary>A command of the program, and which act it is: <see cref="CliRun"/> runs no other.</summary>
internal sealed class ActCommand : Command
{
    private readonly Option<string?> purpose = new("--purpose") { Description = "What people's records are read for, as the access log shall say." };
    private readonly Option<string?> reference = new("--reference") { Description = "What the purpose is about, such as the number of a matter.", HelpName = "text" };

    public ActCommand(string name, Act act, string description)
        : base(name, description)
    {
        Act = act;
        if (act.Part is null)
            return;
        Add(purpose.AcceptOnlyFromAmong([.. AccessDecision.ToState.Select(FieldName.Of)]));
        Add(reference);
    }

    public Act Act { get; }

    /// <summary>Null when nothing was stated.</summary>
    public Purpose? Purpose(ParseResult parsed) => parsed.GetValue(purpose) is { } word ? FieldName.Parse<Purpose>(word) : null;

    public string? Reference(ParseResult parsed) => parsed.GetValue(reference);
}
