using System.CommandLine;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Alerts.ExplainingAlert;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Audit.Proving;
using EarlySupport.Service.Audit.Replaying;
using EarlySupport.Service.Audit.Sealing;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.CaseMeetings.HrQueue;
using EarlySupport.Service.Cases.Paths;
using EarlySupport.Service.DeadLetters;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Import;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Organisation.GrantingRole;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Privacy.ShowingOwnData;

namespace EarlySupport.Service.Cli;

/// <summary>The program's commands; without one it serves.</summary>
internal static class CommandLine
{
    public static RootCommand Root()
    {
        var root = new RootCommand("EarlySupport: from absences to alerts, conversations and support. Without a command it starts the service.");
        root.Add(GlobalOptions.Today);
        root.Add(GlobalOptions.Data);
        root.Add(GlobalOptions.Organisation);
        root.Add(GlobalOptions.Settings);
        root.Add(ImportCommand.Create());
        root.Add(AlertsCommand.Create());
        root.Add(ExplainCommand.Create());
        root.Add(ForecastCommand.Create());
        root.Add(TimelineCommand.Create());
        root.Add(ReplayCommand.Create());
        root.Add(EvidenceCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(SealKeyCommand.Create());
        root.Add(QueueCommand.Create());
        root.Add(PathsCommand.Create());
        root.Add(OrganisationCommand.Create());
        root.Add(GrantRoleCommand.Create());
        root.Add(RetentionCommand.Create());
        root.Add(MyDataCommand.Create());
        root.Add(DeadLettersCommand.Create());
        root.Add(KeysCommand.Create());
        root.Add(RebuildCommand.Create());
        root.Add(MigrateCommand.Create());
        root.SetAction(Serving.RunAsync);
        return root;
    }
}
