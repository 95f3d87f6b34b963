using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Registers keys, pseudonyms, encryption, scrubbing, one-time tokens and retention.</summary>
public static class PrivacySetup
{
    private const int MaxKeyAttempts = 20;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>().BindConfiguration("Privacy")
            .Validate(options => !string.IsNullOrWhiteSpace(options.KeyPath), "Privacy:KeyPath is empty: name the key file, for instance data/wegobot.key.")
            .ValidateOnStart();
        services.AddSingleton(RandomNumberGenerator.Create());
        services.AddSingleton(LoadKeys);
        services.AddSingleton<PseudonymousIds>();
        services.AddSingleton<RegisteredKeys>();
        services.AddSingleton<ColumnEncryption>();
        services.AddSingleton<KeyedHashes>();
        services.AddSingleton<AuditChain>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditVerification>();
        services.AddSingleton<AuditAnchorFile>();
        services.AddHostedService<AuditAnchorWorker>();
        services.AddSingleton<OneTimeTokens>();
        services.AddSingleton(provider => TextScrubber.For(provider.GetRequiredService<Catalogue>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<StaffMessageCheck>();
        services.AddHostedService<RetentionWorker>();
        services.AddKeyRotation();
        services.AddKeyRing();
        return services;
    }

    private static void AddKeyRotation(this IServiceCollection services)
    {
        services.AddSingleton<KeyHolders>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<KeyRotationSteps>();
        services.AddSingleton<Reencryption>();
        services.AddHostedService<KeyRotationWorker>();
    }

    /// <summary>The keys of Data Protection stand in the database, so that every replica reads the cookies of the others.</summary>
    private static void AddKeyRing(this IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext());
        services.AddDataProtection().SetApplicationName(nameof(WegoBot)).PersistKeysToDbContext<WegoBotDb>();
        services.AddSingleton<KeyRingRetention>();
        services.AddRetention<DataProtectionKey>(provider => provider.GetRequiredService<KeyRingRetention>().Expire);
        services.AddOptions<KeyManagementOptions>().Configure<ColumnEncryption>((keys, encryption) => keys.XmlEncryptor = new KeyRingEncryption(encryption));
    }

    private static Keys LoadKeys(IServiceProvider services)
    {
        var key = services.GetRequiredService<IOptions<PrivacyOptions>>().Value.FullKeyPath;
        var database = services.GetRequiredService<IDatabaseInitializer>();
        // The key is checked again after the database: a replica that starts at the same moment creates the key before the database.
        if (!File.Exists(key) && database.IsInUse() && !File.Exists(key))
            throw new InvalidSettingException($"The database {database.Name} is there but its key {key} is missing: put the key back, or name it with Privacy:KeyPath.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new Keys(File.Exists(key) ? KeyFile.Read(key) : KeyFile.Create(key, services.GetRequiredService<RandomNumberGenerator>()));
            }
            catch (IOException) when (attempt < MaxKeyAttempts)
            {
                // Another replica on this machine is creating the key file.
                Thread.Sleep(RetryDelay);
            }
        }
    }
}
