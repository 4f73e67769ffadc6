using EarlySupport.Service.Access;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Cases.OwnMemos;

/// <summary>The employee's memos and return plans: first those that wait for their approval.</summary>
[Needs("list-cases", About.Oneself)]
public sealed class MyMemosPage(MemoList memos, RequestCaller callers) : PageModel
{
    public IReadOnlyList<MemoRow> Waiting { get; private set; } = [];

    public IReadOnlyList<MemoRow> Others { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var oneself = await callers.GetAsync(ct);
        var all = (await memos.OfPersonAsync(oneself.Tenant, oneself.Actor, ct)).ToLookup(memo => memo.Awaits);
        (Waiting, Others) = ([.. all[true]], [.. all[false]]);
    }
}
