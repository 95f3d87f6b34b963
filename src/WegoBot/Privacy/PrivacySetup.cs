using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Keys, pseudonyms and encryption.</summary>
public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy")
            .Validate(options => !string.IsNullOrWhiteSpace(options.KeyPath), "Privacy:KeyPath is empty: name the key file, for instance data/wegobot.key.")
            .ValidateOnStart();
        services.AddSingleton(RandomNumberGenerator.Create());
        services.AddSingleton(OpenKeys);
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<Vault>();
        services.AddSingleton<Fingerprints>();
        services.AddHostedService<RetentionWorker>();
        return services;
    }

    private static Keys OpenKeys(IServiceProvider services)
    {
        var key = services.GetRequiredService<IOptions<PrivacyOptions>>().Value.FullKeyPath;
        var database = services.GetRequiredService<IDatabasePlace>();
        if (File.Exists(key))
            return new Keys(KeyFile.Read(key));
        if (database.IsInUse())
            throw new UnfitSettingException($"The database {database.Name} is there but its key {key} is missing: put the key back, or name it with Privacy:KeyPath.");
        return new Keys(KeyFile.Make(key, services.GetRequiredService<RandomNumberGenerator>()));
    }
}
