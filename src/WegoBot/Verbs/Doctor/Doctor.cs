using WegoBot.Privacy;

namespace WegoBot.Verbs;

/// <summary>Looks at everything that the service needs, and changes nothing. A check that breaks is a finding too.</summary>
/// <param name="checks">What is looked at, in the order of the lines.</param>
internal sealed class Doctor(IReadOnlyList<IDoctorCheck> checks)
{
    /// <summary>All checks, on the services of a program that was built and not started.</summary>
    public static Doctor Of(IServiceProvider services, string? backups) => new(
    [
        new SettingsCheck(services),
        new FilesCheck(services),
        new DatabaseCheck(services),
        new AuditCheck(services),
        new ClockCheck(services),
        new TelegramCheck(services),
        new ViberCheck(services),
        new MailCheck(services),
        new LocalizationCheck(services),
        new DiskCheck(services),
        new BackupCheck(services, backups),
    ]);

    public async Task<IReadOnlyList<DoctorFinding>> Look(CancellationToken cancellationToken)
    {
        var findings = new List<DoctorFinding>();
        foreach (var check in checks)
            try
            {
                await foreach (var finding in check.Look(cancellationToken))
                    findings.Add(finding);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                findings.Add(new DoctorFinding(check.Name, DoctorResult.Broken, failure is InvalidSettingException told
                    ? told.Message : $"it could not be looked at ({ExceptionScrubber.Describe(failure)})."));
            }

        return findings;
    }
}
