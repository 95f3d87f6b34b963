using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Copies everything from a SQLite file to the PostgreSQL database that the settings name.</summary>
internal static class MoveVerb
{
    public static Command Command(Argument<string[]> settings, Func<string[], WebApplication> build)
    {
        var file = new Argument<string>("file") { Description = "The SQLite database, for instance data/wegobot.db. It is only read." };
        var move = new Command("move", "Copies everything from a SQLite file to the empty PostgreSQL database that the settings name. Stop the service first.") { file, settings };
        move.SetAction((parsed, cancellationToken) => VerbErrors.Report(parsed.InvocationConfiguration.Error,
            () => Run(build(parsed.GetValue(settings) ?? []), Path.GetFullPath(parsed.GetValue(file)!), parsed.InvocationConfiguration.Output, cancellationToken)));
        return move;
    }

    private static async Task<int> Run(WebApplication app, string file, TextWriter output, CancellationToken cancellationToken)
    {
        await using (app)
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            if (app.Services.GetRequiredService<IDatabaseInitializer>() is not PostgresInitializer)
                throw new InvalidSettingException("The verb move copies to PostgreSQL: name the new database with Storage:Provider=Postgres and ConnectionStrings:WegoBot.");
            // Without this check a new key would be created, because the server is still empty.
            if (app.Services.GetRequiredService<IOptions<PrivacyOptions>>().Value.FullKeyPath is var key && !File.Exists(key))
                throw new InvalidSettingException($"The key {key} of the database file is missing: put it back, or name it with Privacy:KeyPath.");
            await app.Services.GetRequiredService<DatabaseMove>().Copy(
                file,
                (table, rows) => output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows}")),
                (table, rows) => output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows} so far")),
                cancellationToken);
            await output.WriteLineAsync($"Everything is copied. Start the service with these settings. Once it runs, delete {file}: what people forget from now on stays in that file.");
            return 0;
        }
    }
}
