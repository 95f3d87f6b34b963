using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace WegoBot.Storage;

/// <summary>The database, ready to use.</summary>
public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage")
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "Storage:Path is empty: name the database file, for instance data/wegobot.db.")
            .ValidateOnStart();
        services.AddPooledDbContextFactory<SqliteDb>((provider, options) => options
            .UseSqlite(ConnectionTo(provider.GetRequiredService<IOptions<StorageOptions>>().Value.FullPath))
            .AddInterceptors(provider.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>()));
        services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor, SqlitePragmas>();
        services.AddSingleton<IDbContextFactory<WegoBotDb>, SqliteDbs>();
        services.AddSingleton<DatabaseFile>();
        services.AddSingleton<Eraser>();
        services.AddHostedService(provider => provider.GetRequiredService<Eraser>());
        return services;
    }

    private static string ConnectionTo(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = SqlitePragmas.BusyTimeout / 1000 }.ToString();
}
