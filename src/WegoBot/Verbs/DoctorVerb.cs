using System.CommandLine;

namespace WegoBot.Verbs;

/// <summary>Looks at everything that the service needs, prints a line for each thing, and returns exit code 1 if something is broken.</summary>
internal static class DoctorVerb
{
    private const string About = """
        Looks at the settings, the files and their rights, the database, the audit log, the clock, the messengers, the mail server, the content, the
        disk and the backups, while the service runs or not. It changes nothing and sends nothing.
        Prints a line for each: ok, attention or broken, and what to do. Returns exit code 1 if something is broken.
        """;

    public static Command Command(Argument<string[]> settings, Func<string[], WebApplication> build)
    {
        var backups = new Option<string?>("--backups") { Description = "The folder of the backups, to look at as well.", HelpName = "folder" };
        var doctor = new Command("doctor", About) { backups, settings };
        doctor.SetAction((parsed, cancellationToken) => VerbErrors.Report(parsed.InvocationConfiguration.Error, () =>
            Run(build(parsed.GetValue(settings) ?? []), parsed.GetValue(backups), parsed.InvocationConfiguration.Output, cancellationToken)));
        return doctor;
    }

    private static async Task<int> Run(WebApplication app, string? backups, TextWriter output, CancellationToken cancellationToken)
    {
        await using (app)
        {
            var findings = await Doctor.Of(app.Services, backups).Look(cancellationToken);
            foreach (var finding in findings)
                await output.WriteLineAsync(finding.ToString());
            return findings.Any(finding => finding.Result == DoctorResult.Broken) ? 1 : 0;
        }
    }
}
