using System.Globalization;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Policies.PublishingPolicy;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.Policies.PublishingPolicy;

/// <summary>One rule in the form of a publication: fields whose names begin with its place.</summary>
/// <param name="Place">From 1; those after the rules in force are empty, for new ones.</param>
internal sealed record RuleFields(int Place)
{
    public const string None = "none";

    /// <summary>The kinds of limit an organisation sets, with the numbers that each has.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Numbers = new Dictionary<string, string[]>
    {
        ["continuous-days"] = ["days"],
        ["total-days"] = ["days", "months", "rearm"],
        ["spell-count"] = ["count", "months", "longest", "rearm"],
        ["relapse"] = ["length", "within"],
    };

    public string Field(string name) => $"{name}-{Place}";

    public void Set(Filled form, Rule rule)
    {
        form.Set(Field("rule"), rule.Id);
        form.Set(Field("recipients"), [.. rule.Recipients.Select(FieldName.Of)]);
        form.Set(Field("notice"), Text(rule.NoticeDays));
        var (kind, numbers) = rule.Type switch
        {
            ContinuousDays r => ("continuous-days", new Dictionary<string, int?> { ["days"] = r.Days }),
            TotalDays r => ("total-days", new() { ["days"] = r.Days, ["months"] = r.Window.Length, ["rearm"] = r.RearmAfter }),
            SpellCount r => ("spell-count", new() { ["count"] = r.Count, ["months"] = r.Window.Length, ["longest"] = r.MaxLength, ["rearm"] = r.RearmAfter }),
            Relapse r => ("relapse", new() { ["length"] = r.MinLength, ["within"] = r.WithinDays }),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no limit that an organisation sets."),
        };
        form.Set(Field("kind"), kind);
        foreach (var (name, number) in numbers)
            form.Set(Field(name), Text(number));
    }

    /// <summary>Null where the rule is left out, or not all of it can be read, which the form then says.</summary>
    public PolicyRule? Read(Filled form)
    {
        if (form[Field("kind")] is "" or None)
            return null;
        var id = form.Text(Field("rule"), "publish.no-id");
        var type = TypeIn(form);
        var recipients = form.Many<Recipient>(Field("recipients"));
        var notice = Number(form, "notice", needed: false) ?? 0;
        return id is null || type is null ? null : new PolicyRule(id, type, recipients, notice);
    }

    private RuleType? TypeIn(Filled form)
    {
        switch (form[Field("kind")])
        {
            case "continuous-days":
                return Number(form, "days") is { } days ? new ContinuousDays(days) : null;
            case "total-days":
                return (Number(form, "days"), Number(form, "months")) is ({ } total, { } inMonths)
                    ? new TotalDays(total, Window.OfMonths(inMonths), Number(form, "rearm", needed: false))
                    : null;
            case "spell-count":
                return (Number(form, "count"), Number(form, "months")) is ({ } count, { } months)
                    ? new SpellCount(count, Window.OfMonths(months), Number(form, "longest", needed: false), Number(form, "rearm", needed: false))
                    : null;
            case "relapse":
                return (Number(form, "length"), Number(form, "within")) is ({ } length, { } within) ? new Relapse(length, within) : null;
            default:
                form.Wrong(Field("kind"), "publish.no-kind");
                return null;
        }
    }

    private int? Number(Filled form, string name, bool needed = true)
    {
        var typed = form[Field(name)].Trim();
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (needed || typed.Length > 0)
            form.Wrong(Field(name), "publish.no-number");
        return null;
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
