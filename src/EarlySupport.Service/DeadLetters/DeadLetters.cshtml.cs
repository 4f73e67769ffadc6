using System.Globalization;
using EarlySupport.EventStore.Messages;
using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;

namespace EarlySupport.Service.DeadLetters;

/// <summary>The organisation's messages that could not be handled; those that are chosen get another life.</summary>
[Needs("operate")]
public sealed class DeadLettersPage(Forms forms, DeadLetterList list, MessagePump messages) : FormPage(forms), IListPage
{
    public Paging Paging { get; private set; } = null!;

    public IReadOnlyList<DeadLetter> Letters { get; private set; } = [];

    public ExportedList List => ExportedList.Of("letters.title", Letters,
        ("letters.message", letter => letter.Type), ("export.number", letter => letter.Id), ("letters.died", letter => letter.DiedAt),
        ("letters.attempts", letter => letter.Attempts), ("letters.error", letter => letter.Error.Split('\n')[0]));

    /// <summary>What a kind of message is about; nothing of one that the service itself does not send.</summary>
    public string Called(string name) => PageWords.All.ContainsKey($"message.{name}") ? Words[$"message.{name}"] : "";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var all = await list.FindAsync((await Forms.CallerAsync(ct)).Tenant, ct);
        Paging = new Paging(Paging.Asked(Request), all.Count, Request);
        Letters = [.. Paging.Of(all)];
        return true;
    }

    // Only those of the list: a number of another organisation's is none.
    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var chosen = Form.All("letter").ToHashSet();
        var letters = Letters.Where(letter => chosen.Contains(letter.Id.ToString(CultureInfo.InvariantCulture))).ToList();
        if (letters.Count == 0)
        {
            Form.Wrong("letter", "letters.none-chosen");
            return null;
        }

        foreach (var letter in letters)
            await messages.RequeueAsync(letter.Id, ct);
        TempData[Done] = "letters.done";
        return "/dead-letters";
    }
}
