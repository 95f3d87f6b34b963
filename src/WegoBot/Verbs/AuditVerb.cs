using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Verifies the audit log: prints a line for each finding, and returns exit code 1 if there is one.</summary>
internal static class AuditVerb
{
    /// <summary>A log that was replaced as a whole has a finding for each entry.</summary>
    private const int MostFindings = 20;

    private const string About = """
        Works on the audit log: who signed in, and who read and changed which case.
        Its entries are tied together by hashes under the key file, and how far it went is written down every minute in a file outside the database.
        """;

    private const string AboutVerify = """
        Reads the whole audit log and finds every change, gap, move, insertion, and a beginning or an end that was cut off.
        Prints a line for each finding, and returns exit code 1 if there is one. The service can go on running.
        """;

    public static Command Command(Argument<string[]> settings, Func<string[], WebApplication> build)
    {
        var anchors = new Option<string[]>("--anchors") { Description = "Another file that says how far the log went: that of another machine, or lines of the journal.", HelpName = "file" };
        var verify = new Command("verify", AboutVerify) { anchors, settings };
        verify.SetAction((parsed, cancellationToken) => VerbErrors.Report(parsed.InvocationConfiguration.Error,
            () => Run(build(parsed.GetValue(settings) ?? []), parsed.GetValue(anchors) ?? [], parsed.InvocationConfiguration.Output, cancellationToken)));
        return new Command("audit", About) { Subcommands = { verify }, Action = new HelpAction() };
    }

    private static async Task<int> Run(WebApplication app, string[] others, TextWriter output, CancellationToken cancellationToken)
    {
        await using (app)
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            if (others.FirstOrDefault(path => !File.Exists(path)) is { } missing)
                throw new InvalidSettingException($"There is no file {missing}.");
            if (app.Services.GetRequiredService<IDatabaseInitializer>() is var database && !database.IsInUse())
                throw new InvalidSettingException($"There is no database {database.Name}: name the one of the service with ConnectionStrings:WegoBot.");
            await database.Prepare(cancellationToken);
            var own = app.Services.GetRequiredService<AuditAnchorFile>().Path;
            var report = await app.Services.GetRequiredService<AuditVerification>().Run([.. others.Prepend(own).SelectMany(AuditAnchorFile.Read)], cancellationToken);
            foreach (var finding in report.Findings.Take(MostFindings))
                await output.WriteLineAsync(finding);
            if (report.Findings.Count > MostFindings)
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"And {report.Findings.Count - MostFindings} more findings."));
            if (report.Anchors == 0 && report.Entries > 0)
                await output.WriteLineAsync($"Nothing outside the database says how far the log went, so an end that was cut off is not found: {own} is missing or empty.");
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{report.Entries} entries read, {report.Anchors} anchors compared, {report.Findings.Count} findings. The last entry is {report.Head.Number} {Convert.ToHexStringLower(report.Head.Hash)}."));
            return report.Findings.Count == 0 ? 0 : 1;
        }
    }
}
