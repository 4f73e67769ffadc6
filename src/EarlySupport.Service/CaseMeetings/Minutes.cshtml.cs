using EarlySupport.Service.Access;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>What a meeting has decided, to be printed.</summary>
[Needs("read-case-meetings", About.Many)]
public sealed class MinutesPage(ShownMeetings meetings, AccessCheck access, RequestCaller callers) : MeetingPage(meetings, access, callers);
