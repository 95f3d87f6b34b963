using Microsoft.Extensions.Options;
using WegoBot.Service;

namespace WegoBot.Verbs;

/// <summary>Whether every setting has a value that the service takes, and has an effect. No value is repeated.</summary>
internal sealed class SettingsCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "settings";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var (wrong, unused) = (Wrong().ToList(), UnusedSettings.In(services.GetRequiredService<IConfiguration>()).ToList());
        foreach (var sentence in wrong)
            yield return new DoctorFinding(Name, DoctorResult.Broken, sentence);
        foreach (var (setting, reason) in unused)
            yield return new DoctorFinding(Name, DoctorResult.Attention, $"{setting} has no effect: {reason}.");
        if (wrong.Count + unused.Count == 0)
            yield return new DoctorFinding(Name, DoctorResult.Ok, "every setting that is given has an effect.");
    }

    private IEnumerable<string> Wrong()
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException one)
        {
            return one.Failures;
        }
        catch (AggregateException several)
        {
            return several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures);
        }
    }
}
