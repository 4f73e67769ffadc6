using System.Text.Json.Serialization;
using EarlySupport.Domain.Alerts.CorrectingAlertDate;
using EarlySupport.Domain.Alerts.GivingAdvanceNotice;
using EarlySupport.Domain.Alerts.RaisingAlert;
using EarlySupport.Domain.Alerts.WithdrawingAlert;

namespace EarlySupport.Domain.Alerts.FollowingCrossings;

/// <summary>
/// A person's crossings changed, and the alerts are to follow. One message for all that one evaluation found, so that they are raised
/// together and in order.
/// </summary>
public sealed record FollowCrossings(string EmployeeId, IReadOnlyList<AlertCommand> Commands);

/// <summary>What is to become of one alert.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(GiveAdvanceNotice), "give-advance-notice")]
[JsonDerivedType(typeof(RaiseAlert), "raise-alert")]
[JsonDerivedType(typeof(CorrectAlertDate), "correct-alert-date")]
[JsonDerivedType(typeof(WithdrawAlert), "withdraw-alert")]
public abstract record AlertCommand(string AlertId)
{
    public abstract Decision Decide(Alert alert, Asked asked);
}
