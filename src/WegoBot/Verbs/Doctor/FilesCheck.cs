using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Whether the files and folders of the service are there, and nobody else can read them.</summary>
internal sealed class FilesCheck(IServiceProvider services) : IDoctorCheck
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public string Name => "files";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var (privacy, storage) = (services.GetRequiredService<IOptions<PrivacyOptions>>().Value, services.GetRequiredService<IOptions<StorageOptions>>().Value);
        string[] database = storage.Engine == StorageEngine.Sqlite ? [storage.FullPath, storage.FullPath + "-wal", storage.FullPath + "-shm"] : [];
        string[] files = [privacy.FullKeyPath, privacy.FullAuditPath, privacy.FullForgottenPath, privacy.FullBackupKeyPath, .. database];
        var found = files.Where(File.Exists).SelectMany(Rights).Concat(files.Select(file => Path.GetDirectoryName(file)!).Distinct().Where(Directory.Exists).SelectMany(Folder)).ToList();
        if (!File.Exists(privacy.FullKeyPath))
            yield return new DoctorFinding(Name, DoctorResult.Broken, $"the key file {privacy.FullKeyPath} is missing: put it back, or restore a backup. Before the first start that is right.");
        foreach (var finding in found)
            yield return finding;
        if (found.Count == 0 && File.Exists(privacy.FullKeyPath))
            yield return new DoctorFinding(Name, DoctorResult.Ok, "the key file is there, and nobody else can read the files of the service.");
    }

    private IEnumerable<DoctorFinding> Rights(string file)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0)
            yield return new DoctorFinding(Name, DoctorResult.Broken, $"{file} can be read by others: make it private with 'chmod 600 {file}'.");
    }

    private IEnumerable<DoctorFinding> Folder(string folder)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
            yield return new DoctorFinding(Name, DoctorResult.Broken, $"others can put files into {folder}: make it private with 'chmod 700 {folder}'.");
    }
}
