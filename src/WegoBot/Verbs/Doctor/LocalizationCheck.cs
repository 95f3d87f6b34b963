using System.Globalization;
using WegoBot.Localization;

namespace WegoBot.Verbs;

/// <summary>Whether the sentences and facts are in order, as the verb <c>check</c> finds.</summary>
/// <param name="services">The services of the program.</param>
/// <param name="folder">The folder; null for the one in use.</param>
internal sealed class LocalizationCheck(IServiceProvider services, LocalizationFolder? folder = null) : IDoctorCheck
{
    public string Name => "content";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var check = CheckVerb.Of(folder ?? LocalizationFolder.InUse(), services.GetRequiredService<TimeProvider>());
        var (findings, notes) = (check.Findings().Count, check.Notes().Count);
        yield return findings > 0
            ? new DoctorFinding(Name, DoctorResult.Broken, string.Create(CultureInfo.InvariantCulture, $"localization/ has {findings} findings: run 'check', which names them."))
            : new DoctorFinding(Name, DoctorResult.Ok, string.Create(CultureInfo.InvariantCulture, $"localization/ is in order. 'check' names {notes} things worth knowing."));
    }
}
