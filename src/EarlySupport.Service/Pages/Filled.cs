using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Privacy.NamingIllness;

namespace EarlySupport.Service.Pages;

/// <param name="Field">The field's name, which is its id on the page; null where it is about the whole.</param>
public sealed record FieldError(string? Field, string Sentence);

/// <summary>
/// What stands in a form: what was sent, or kept, or what it begins with; and what is wrong with it. Pages read fields from here by name and
/// bind none, so that nothing can be sent but what they ask for.
/// </summary>
public sealed class Filled(PageWords words, IReadOnlyDictionary<string, string[]> fields)
{
    /// <summary>Hidden in every form: the id of what the form makes, so that sending it twice makes it once.</summary>
    public const string IdField = "id";

    /// <summary>Hidden in forms about something that has versions: the one that was seen.</summary>
    public const string VersionField = "version";

    /// <summary>Ticked where a text that seems to name an illness is to be kept as it is.</summary>
    public const string LookedOverField = "looked-over";

    private readonly Dictionary<string, string[]> fields = new(fields);
    private readonly List<FieldError> errors = [];

    public IReadOnlyDictionary<string, string[]> Fields => fields;

    public IReadOnlyList<FieldError> Errors => errors;

    /// <summary>What others recorded meanwhile, where that is why it cannot be so; else empty.</summary>
    public IReadOnlyList<CaseChange> ChangedMeanwhile { get; private set; } = [];

    /// <summary>Whether a text seems to name an illness, and waits to be looked over.</summary>
    public bool IsDoubtful { get; private set; }

    public bool IsLookedOver => this[LookedOverField] == "true";

    public string Id => this[IdField];

    public long? Version => long.TryParse(this[VersionField], out var version) ? version : null;

    /// <summary>The field as it was typed; empty where nothing was.</summary>
    public string this[string name] => fields.GetValueOrDefault(name) is [.., { } last] ? last : "";

    public IReadOnlyList<string> All(string name) => fields.GetValueOrDefault(name) ?? [];

    /// <summary>What a field begins with.</summary>
    public void Set(string name, params string[] values) => fields[name] = values;

    /// <param name="field">Null where it is about the whole.</param>
    /// <param name="key">Of the words that say what to do.</param>
    public void Wrong(string? field, string key) => errors.Add(new FieldError(field, words[key]));

    public string? ErrorOf(string field) => errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    /// <param name="missing">Key of what is said where nothing was typed; null where nothing has to be.</param>
    public string? Text(string name, string? missing = null)
    {
        if (this[name].Trim() is { Length: > 0 } text)
            return text.ReplaceLineEndings("\n");
        if (missing is not null)
            Wrong(name, missing);
        return null;
    }

    public DateOnly? Day(string name, string? missing = null)
    {
        if (Text(name, missing) is not { } text)
            return null;
        if (IsoDay.TryRead(text, out var day) && day >= PossibleDays.First && day <= PossibleDays.Last)
            return day;
        Wrong(name, "form.no-day");
        return null;
    }

    /// <summary>Typed as 09:30, 9:30 or 9.30.</summary>
    public TimeOnly? Time(string name, string missing)
    {
        if (TimeOnly.TryParseExact(this[name].Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Wrong(name, missing);
        return null;
    }

    /// <summary>With a comma or a point.</summary>
    public decimal? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(name, "form.no-number");
        return null;
    }

    public TWord? One<TWord>(string name, string? missing = null)
        where TWord : struct, Enum
    {
        if (FieldName.TryParse<TWord>(this[name], out var word))
            return word;
        if (missing is not null)
            Wrong(name, missing);
        return null;
    }

    /// <param name="missing">Key of what is said where nothing was ticked; null where nothing has to be.</param>
    public IReadOnlyList<TWord> Many<TWord>(string name, string? missing = null)
        where TWord : struct, Enum
    {
        TWord[] words = [.. All(name).Distinct().Where(word => FieldName.TryParse<TWord>(word, out _)).Select(FieldName.Parse<TWord>)];
        if (words.Length == 0 && missing is not null)
            Wrong(name, missing);
        return words;
    }

    /// <summary>Says why a command was refused: at the field it is about, where the form has one by that name.</summary>
    /// <param name="fieldOf">The field that a refusal of some code is about, where the refusal does not say it itself.</param>
    public void Refused(Refusal refusal, IReadOnlyDictionary<string, string>? fieldOf = null)
    {
        if (refusal.Facts.FirstOrDefault(fact => fact.Name == "changes").Value is IReadOnlyList<CaseChange> changes)
            ChangedMeanwhile = changes;
        if (refusal.Code == RefusalCodes.TextMayNameIllness)
            Doubt((IReadOnlyList<DoubtfulText>)refusal.Facts.First(fact => fact.Name == "texts").Value);
        else
            errors.Add(new FieldError(FieldOf(refusal, fieldOf), RefusalSentences.Say(refusal, words.Language)));
    }

    /// <summary>Says that texts seem to name an illness, where some do, and how they are kept all the same.</summary>
    public void Doubt(IReadOnlyList<DoubtfulText> texts)
    {
        IsDoubtful = texts.Count > 0;
        foreach (var text in texts)
            errors.Add(new FieldError(
                fields.ContainsKey(text.Field) ? text.Field : null, words["form.doubtful", ("words", string.Join(", ", text.Found.Select(f => f.Found).Distinct()))]));
    }

    private string? FieldOf(Refusal refusal, IReadOnlyDictionary<string, string>? fieldOf) =>
        fieldOf?.GetValueOrDefault(refusal.Code)
        ?? (refusal.Facts.FirstOrDefault(fact => fact.Name == "field").Value is string field && fields.ContainsKey(field) ? field : null);
}
