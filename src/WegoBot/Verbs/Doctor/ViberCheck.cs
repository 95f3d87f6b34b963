using System.Text.Json;
using WegoBot.Channels.Viber;

namespace WegoBot.Verbs;

/// <summary>Whether Viber knows the bot.</summary>
internal sealed class ViberCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "Viber";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return services.GetService<ViberClient>() is { } viber
            ? await Ask(viber, cancellationToken)
            : new DoctorFinding(Name, DoctorResult.Ok, "it is off, because Viber:Token is not set.");
    }

    private async Task<DoctorFinding> Ask(ViberClient viber, CancellationToken cancellationToken)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(20));
            await viber.GetAccountInfo(limit.Token);
            return new DoctorFinding(Name, DoctorResult.Ok, "it knows the bot.");
        }
        catch (ViberException)
        {
            return new DoctorFinding(Name, DoctorResult.Broken, "it refuses the bot: take the token that the bot's page shows, and set Viber:Token.");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new DoctorFinding(Name, DoctorResult.Broken, "its server cannot be reached, or does not answer as it should: look at the network, at Viber:BaseUrl, and at a firewall.");
        }
    }
}
