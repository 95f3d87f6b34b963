using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Keys, pseudonyms and encryption.</summary>
public static class PrivacySetup
{
    private const int TriesForKey = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy")
            .Validate(options => !string.IsNullOrWhiteSpace(options.KeyPath), "Privacy:KeyPath is empty: name the key file, for instance data/wegobot.key.")
            .ValidateOnStart();
        services.AddSingleton(RandomNumberGenerator.Create());
        services.AddSingleton(OpenKeys);
        services.AddSingleton<PseudonymousIds>();
        services.AddSingleton<ColumnEncryption>();
        services.AddSingleton<KeyedHashes>();
        services.AddSingleton<OneTimeTokens>();
        services.AddHostedService<RetentionWorker>();
        return services;
    }

    private static Keys OpenKeys(IServiceProvider services)
    {
        var key = services.GetRequiredService<IOptions<PrivacyOptions>>().Value.FullKeyPath;
        var database = services.GetRequiredService<IDatabaseInitializer>();
        // Looked for again after the database: another replica may be starting at this moment, and makes the key first.
        if (!File.Exists(key) && database.IsInUse() && !File.Exists(key))
            throw new InvalidSettingException($"The database {database.Name} is there but its key {key} is missing: put the key back, or name it with Privacy:KeyPath.");
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new Keys(File.Exists(key) ? KeyFile.Read(key) : KeyFile.Make(key, services.GetRequiredService<RandomNumberGenerator>()));
            }
            catch (IOException) when (tries < TriesForKey)
            {
                // Another replica on this machine is making it.
                Thread.Sleep(BetweenTries);
            }
        }
    }
}
