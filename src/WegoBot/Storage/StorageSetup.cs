using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Registers the database of the engine that the settings name.</summary>
public static class StorageSetup
{
    private const string NoProvider = "Storage:Provider is neither Sqlite nor Postgres.";
    private const string NoFile = "ConnectionStrings:WegoBot does not name a database file to read and write: it is for instance Data Source=data/wegobot.db.";
    private const string NoServer =
        "ConnectionStrings:WegoBot does not name a PostgreSQL server and a database there: it is for instance Host=db.example.org;Database=wegobot;Username=wegobot;Password=secret.";

    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage")
            .Configure<IConfiguration>((options, settings) => options.Connection = settings.GetConnectionString(StorageOptions.Name) ?? options.Connection)
            .Validate(options => options.Engine is not null, NoProvider)
            .Validate(options => options.Engine != StorageEngine.Sqlite || options.IsSqliteFile(), NoFile)
            .Validate(options => options.Engine != StorageEngine.Postgres || options.IsPostgresDatabase(), NoServer)
            .ValidateOnStart();
        services.AddSingleton<SqlitePragmaInterceptor>();
        services.AddSingleton<SqliteWriteLock>();
        services.AddSingleton<PostgresSessionInterceptor>();
        services.AddPooledDbContextFactory<SqliteDb>((provider, options) => options
            // A list is passed as one parameter. With one parameter a value, EF Core would generate new SQL for every length of the list.
            .UseSqlite(Options(provider).SqliteConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors([provider.GetRequiredService<SqliteWriteLock>(), provider.GetRequiredService<SqlitePragmaInterceptor>(), .. provider.GetServices<IInterceptor>()]));
        services.AddPooledDbContextFactory<PostgresDb>((provider, options) => options
            .UseNpgsql(Options(provider).PostgresConnectionString)
            .AddInterceptors([provider.GetRequiredService<PostgresSessionInterceptor>(), new RowLocks.TagInterceptor(), .. provider.GetServices<IInterceptor>()]));
        services.AddSingleton<SqliteInitializer>();
        services.AddSingleton<PostgresInitializer>();
        services.AddSingleton(provider => Choose<IDbContextFactory<WegoBotDb>>(provider,
            () => new DbContextFactoryAdapter<SqliteDb>(provider.GetRequiredService<IDbContextFactory<SqliteDb>>()),
            () => new DbContextFactoryAdapter<PostgresDb>(provider.GetRequiredService<IDbContextFactory<PostgresDb>>())));
        services.AddSingleton(provider => Choose<IDatabaseInitializer>(provider, provider.GetRequiredService<SqliteInitializer>, provider.GetRequiredService<PostgresInitializer>));
        services.AddSingleton<DatabaseMove>();
        services.AddSingleton<BackupSource>();
        services.AddSingleton<DatabaseBackup>();
        services.AddSingleton<DatabaseRestore>();
        services.AddSingleton<ForgottenList>();
        services.AddRetention<ForgottenRow>(RetentionSchedule.Forgotten, row => row.At);
        services.AddHostedService<ForgottenWorker>();
        services.AddSingleton<SecureDelete>();
        services.AddHostedService(provider => provider.GetRequiredService<SecureDelete>());
        services.AddSingleton<LeaderElection>();
        services.AddHostedService(provider => provider.GetRequiredService<LeaderElection>());
        return services;
    }

    private static T Choose<T>(IServiceProvider services, Func<T> file, Func<T> server) =>
        Options(services).Engine == StorageEngine.Postgres ? server() : file();

    private static StorageOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<StorageOptions>>().Value;
}
