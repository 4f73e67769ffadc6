using System.Globalization;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.PublishingRetention;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.Privacy.PublishingRetention;

/// <summary>How long the organisation keeps what, to be set from a day on. What is left empty is kept: there is no default.</summary>
[Needs("set-retention")]
public sealed class RetentionPage(Forms forms, KeptRecords records) : FormPage(forms)
{
    public Keeping Keeping { get; private set; } = null!;

    public RetentionPublished? InForce => Keeping.Retention.InForceOn(Keeping.Today);

    public IReadOnlyList<RetentionClass> Missing => Keeping.Retention.MissingOn(Keeping.Today);

    /// <summary>The id and name of a class's field.</summary>
    public static string FieldOf(RetentionClass kept) => $"years-{FieldName.Of(kept)}";

    protected override void Begin()
    {
        foreach (var kept in Enum.GetValues<RetentionClass>())
            Form.Set(FieldOf(kept), Keeping.Retention.YearsOn(Keeping.Today, kept)?.ToString(CultureInfo.InvariantCulture) ?? "");
        Form.Set("effectiveFrom", Keeping.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Keeping = await records.KeepingAsync((await Forms.CallerAsync(ct)).Tenant, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var from = Form.Day("effectiveFrom", "retention.no-day");
        var terms = Enum.GetValues<RetentionClass>().Select(Term).OfType<RetentionTerm>().ToList();
        return Form.Errors.Count > 0 ? null : await RunAsync(new PublishRetention(from!.Value, terms), "retention.done", "/retention", ct);
    }

    private RetentionTerm? Term(RetentionClass kept)
    {
        if (Form.Text(FieldOf(kept)) is not { } typed)
            return null;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var years))
            return new RetentionTerm(kept, years);
        Form.Wrong(FieldOf(kept), "retention.no-years");
        return null;
    }
}
