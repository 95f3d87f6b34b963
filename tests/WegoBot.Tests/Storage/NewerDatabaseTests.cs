using WegoBot.Tests.Verbs;

namespace WegoBot.Tests.Storage;

/// <summary>A version that is older than its database does not touch it.</summary>
public sealed class NewerDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_service_older_than_its_database_refuses_to_start_with_one_sentence_and_starts_again_after_the_way_back(bool isPostgres)
    {
        var engine = new Engine(_folder, Path.Combine(_folder, "kept", "wegobot.db"), isPostgres);
        Assert.Equal(0, (await Invite(engine)).Code);

        Execute(engine, """INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '99.0.0')""");
        var (code, output, error) = await Invite(engine);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("was used by a newer version of the service: start that version again", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);

        Execute(engine, """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '9999%'""");
        Assert.Equal(0, (await Invite(engine)).Code);
    }

    public void Dispose()
    {
        Engine.Empty(_folder);
        TestFolder.Remove(_folder);
    }

    private static Task<(int Code, string Output, string Error)> Invite(Engine engine) =>
        Said.ByAnOperator(["invite", "ruse", .. engine.Settings.Select(setting => $"{setting.Key}={setting.Value}")]);

    private static void Execute(Engine engine, string sql)
    {
        using var connection = engine.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
