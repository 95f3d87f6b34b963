using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WegoBot.Privacy;
using WegoBot.Service;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Bench.Desk;

/// <summary>The service as a process of its own, on a free port.</summary>
internal sealed class Service : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private Service(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Prepares the database with the service's own code, and makes an invitation for each of the staff.</summary>
    public static async Task<List<string>> Invite(IEnumerable<string> settings, IEnumerable<string> centres)
    {
        var builder = ServiceSetup.NewBuilder([.. settings]);
        builder.Services.AddService().AddPrivacy().AddStorage().AddSingleton<Invitations>();
        await using var service = builder.Build();
        await service.Services.GetRequiredService<IDatabaseInitializer>().Prepare(CancellationToken.None);
        var keys = new List<string>();
        foreach (var centre in centres)
            keys.Add(await service.Services.GetRequiredService<Invitations>().Create(centre, StaffRole.Staff, Invitations.Lifetime, CancellationToken.None));
        return keys;
    }

    public static async Task<Service> Start(IReadOnlyList<string> command)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Process.Start(new ProcessStartInfo(command[0], [.. command.Skip(1), $"Urls={address.ToString().TrimEnd('/')}"]))!;
        using var probe = new HttpClient { BaseAddress = address };
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < LongestStart;)
        {
            try
            {
                if ((await probe.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode)
                    return new Service(process, address);
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        process.Kill();
        throw new InvalidOperationException("The service did not start.");
    }

    /// <summary>Asks it to stop, as an operator would.</summary>
    public async ValueTask DisposeAsync()
    {
        using (Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
