using System.Globalization;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Whether the disks of the database and of the files beside it have room.</summary>
/// <param name="services">The services of the program.</param>
/// <param name="freeBytes">How many bytes are free where a folder is; null to ask the system.</param>
internal sealed class DiskCheck(IServiceProvider services, Func<string, long>? freeBytes = null) : IDoctorCheck
{
    private const long Little = 1L << 30;
    private const long TooLittle = 100L << 20;

    public string Name => "disk";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var (privacy, storage) = (services.GetRequiredService<IOptions<PrivacyOptions>>().Value, services.GetRequiredService<IOptions<StorageOptions>>().Value);
        string[] files = [privacy.FullKeyPath, privacy.FullForgottenPath, .. storage.Engine == StorageEngine.Sqlite ? [storage.FullPath] : Array.Empty<string>()];
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file)!).Distinct().Where(Directory.Exists))
        {
            var free = (freeBytes ?? Free)(folder);
            var said = string.Create(CultureInfo.InvariantCulture, $"{free >> 20} MiB are free at {folder}");
            yield return free < TooLittle ? new DoctorFinding(Name, DoctorResult.Broken, $"{said}: make room now, or nothing can be stored soon.")
                : free < Little ? new DoctorFinding(Name, DoctorResult.Attention, $"{said}: make room.")
                : new DoctorFinding(Name, DoctorResult.Ok, $"{said}.");
        }
    }

    private static long Free(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}
