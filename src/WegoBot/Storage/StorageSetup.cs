using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace WegoBot.Storage;

/// <summary>The database, ready to use.</summary>
public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>()
            .Configure<IConfiguration>((options, settings) => options.Connection = settings.GetConnectionString(StorageOptions.Name) ?? options.Connection)
            .Validate(options => options.NamesAFile(), "ConnectionStrings:WegoBot does not name a database file to read and write: it is for instance Data Source=data/wegobot.db.")
            .ValidateOnStart();
        services.AddPooledDbContextFactory<SqliteDb>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<IOptions<StorageOptions>>().Value.FullConnection)
            .AddInterceptors(provider.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>()));
        services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor, SqlitePragmas>();
        services.AddSingleton<IDbContextFactory<WegoBotDb>, SqliteDbs>();
        services.AddSingleton<DatabaseFile>();
        services.AddSingleton<Eraser>();
        services.AddHostedService(provider => provider.GetRequiredService<Eraser>());
        return services;
    }
}
