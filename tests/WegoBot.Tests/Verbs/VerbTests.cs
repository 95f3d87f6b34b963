using Microsoft.Data.Sqlite;
using WegoBot.Storage;

namespace WegoBot.Tests.Verbs;

/// <summary>What can be said on the command line, and how each fault is told.</summary>
public sealed class VerbTests : IDisposable
{
    private const string Unusable = "ConnectionStrings:WegoBot does not name a database file";

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    private string DatabasePath => Path.Combine(_folder, "wegobot.db");

    private string Database => $"ConnectionStrings:WegoBot=Data Source={DatabasePath}";

    private string KeyPath => Path.Combine(_folder, "wegobot.key");

    [Theory]
    [InlineData("Urls=banana", "Urls is not an address")]
    [InlineData("--Urls=ftp://127.0.0.1", "Urls is not an address")]
    [InlineData("PublicUrl=chat.example.org", "PublicUrl is not an address")]
    [InlineData("PublicUrl=https://chat.example.org/deep", "PublicUrl is not an address")]
    [InlineData("ConnectionStrings:WegoBot=", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=data/wegobot.db", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=Host=db;Database=wegobot", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=Data Source=", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=Data Source=:memory:", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=Data Source=x.db;Mode=Memory", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=Data Source=x.db;Mode=ReadOnly", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=Data Source=x.db;Mode=banana", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=Data Source=x.db;Pooling=banana", Unusable)]
    [InlineData("ConnectionStrings:WegoBot=Data Source=x.db;Password=x", Unusable)]
    [InlineData("Privacy:KeyPath= ", "Privacy:KeyPath is empty")]
    [InlineData("ConnectionStrings:WegoBot=Data Source=/proc/none/x.db", "cannot be read and written")]
    [InlineData("ConnectionStrings:WegoBot=Data Source=/", "cannot be read and written")]
    [InlineData("Telegram:Token=secret", "Telegram:Token is not a bot's token")]
    [InlineData("Centres:sofia:TelegramChatId=-5", "Centres:sofia:TelegramChatId names no centre: choose one of ruse, plovdiv, targovishte")]
    [InlineData("Centres:ruse:TelegramChatId=0", "Centres:ruse:TelegramChatId is not a group's number")]
    [InlineData("Centres:ruse:TelegramChatId=@group", "Centres:ruse:TelegramChatId is not a group's number")]
    [InlineData("WebChat:LeaveTo=wikipedia", "WebChat:LeaveTo must be")]
    [InlineData("WebChat:TrustedProxies=banana", "WebChat:TrustedProxies must be")]
    [InlineData("Telemetry:Exporter=1", "Telemetry:Exporter is neither None, Otlp nor Prometheus.")]
    [InlineData("Telemetry:Exporter=banana", "Telemetry:Exporter is neither None, Otlp nor Prometheus.")]
    public async Task A_wrong_setting_is_told_in_one_sentence(string setting, string sentence)
    {
        var (code, output, error) = await Say("invite", "ruse", Database, $"Privacy:KeyPath={KeyPath}", setting);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:Mode is neither", "Telegram:Mode=banana")]
    [InlineData("neither Telegram:PublicUrl nor PublicUrl says", "Telegram:Mode=Webhook")]
    [InlineData("is not an address to which Telegram sends", "Telegram:Mode=Webhook", "PublicUrl=http://chat.example.org")]
    [InlineData("is not an address to which Telegram sends", "Telegram:Mode=Webhook", "Telegram:PublicUrl=https://chat.example.org:5080")]
    [InlineData("Telegram:WebhookSecret is not a secret", "Telegram:Mode=Webhook", "PublicUrl=https://chat.example.org", "Telegram:WebhookSecret=тайна")]
    public async Task A_wrong_setting_of_the_webhook_is_told_in_one_sentence(string sentence, params string[] settings)
    {
        var (code, output, error) = await Invite("ruse", ["Telegram:Token=1:x", .. settings]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_invitation_of_a_centre_is_for_its_head_and_a_role_can_be_named()
    {
        foreach (var (args, role) in new[] { (new[] { "ruse" }, "Head"), (["ruse", "--role", "staff"], "Staff"), (["coordinator"], "Coordinator") })
        {
            var (code, output, _) = await Say(["invite", .. args, Database, $"Privacy:KeyPath={KeyPath}"]);
            Assert.Equal((0, 1), (code, output.Trim().Split('\n').Length));
            SqliteConnection.ClearAllPools();
            await using var file = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
            await file.OpenAsync();
            await using var read = file.CreateCommand();
            read.CommandText = "SELECT Role FROM StaffInvitations ORDER BY rowid DESC LIMIT 1";
            Assert.Equal(role, await read.ExecuteScalarAsync());
        }

        Assert.Contains("leave out --role", (await Say(["invite", "coordinator", "--role", "head", Database, $"Privacy:KeyPath={KeyPath}"])).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await Say(["invite", "ruse", "--role", "boss", Database, $"Privacy:KeyPath={KeyPath}"])).Code);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_and_left_as_it_is()
    {
        await Invite("ruse");
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(DatabasePath, new string('x', 5000));
        Assert.Contains("is not a database", Assert.Single((await Invite("ruse")).Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.StartsWith("xxx", await File.ReadAllTextAsync(DatabasePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_database_path_starts_at_the_working_folder_and_other_words_of_the_setting_are_kept()
    {
        var options = new StorageOptions { Connection = "Data Source=data/x.db;Pooling=False" };
        Assert.Equal(Path.Combine(Directory.GetCurrentDirectory(), "data", "x.db"), options.FullPath);
        Assert.Contains("Pooling=False", options.SqliteConnectionString, StringComparison.Ordinal);
        Assert.Equal("Data Source=data/wegobot.db", new StorageOptions().Connection);
        Assert.Equal(0, (await Invite("ruse")).Code);
        Assert.True(File.Exists(DatabasePath));
    }

    [Theory]
    [InlineData("frob")]
    [InlineData("--frob")]
    [InlineData("=x")]
    public async Task An_unknown_verb_is_a_clear_error(string word)
    {
        var (code, _, error) = await Say(word);
        Assert.Equal(1, code);
        Assert.Contains($"'{word}' is neither a verb nor a setting", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_a_link_below_the_public_address()
    {
        var (code, output, _) = await Invite("ruse", "PublicUrl=https://chat.example.org/");
        Assert.Equal(0, code);
        Assert.Matches("^https://chat\\.example\\.org/staff/enter\\?key=[A-Za-z0-9_-]{43}\n$", output);
        Assert.StartsWith("http://localhost:5080/staff/enter?key=", (await Invite("ruse")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_to_a_centre_that_is_not_there_names_those_that_are()
    {
        var (code, output, error) = await Invite("sofia");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("ruse, plovdiv, targovishte", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_is_never_opened_without_its_key_or_with_another()
    {
        Assert.Equal(0, (await Invite("ruse")).Code);
        var key = await File.ReadAllTextAsync(KeyPath);
        File.Delete(KeyPath);
        Assert.Contains("is missing", (await Invite("ruse")).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyPath), "no new key was made");

        WegoBot.Privacy.KeyFile.Create(KeyPath, System.Security.Cryptography.RandomNumberGenerator.Create());
        Assert.Contains("belongs to another database", (await Invite("ruse")).Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(KeyPath, key);
        Assert.Equal(0, (await Invite("ruse")).Code);
    }

    [Fact]
    public async Task The_help_names_every_verb_and_setting()
    {
        var (code, output, _) = await Say("--help");
        Assert.Equal(0, code);
        Assert.All(["check", "diagram", "invite", "move", "rotate-key", "Urls", "Storage:Provider", "PublicUrl", "ConnectionStrings:WegoBot", "Privacy:KeyPath", "Telegram:Token", "Telegram:BaseUrl", "Telegram:Mode", "Telegram:PublicUrl", "Telegram:WebhookSecret", "Centres:<id>:TelegramChatId", "Viber:Token", "Viber:PublicUrl", "Viber:SenderName", "Viber:BaseUrl"],
            word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_diagram_shows_every_stage()
    {
        var (code, output, _) = await Say("diagram");
        Assert.Equal(0, code);
        Assert.All(Enum.GetNames<WegoBot.Dialogue.Stage>(), stage => Assert.Contains(stage, output, StringComparison.Ordinal));
    }

    public void Dispose() => TestFolder.Remove(_folder);

    private Task<(int Code, string Output, string Error)> Invite(string centre, params string[] settings) =>
        Say(["invite", centre, Database, $"Privacy:KeyPath={KeyPath}", .. settings]);

    private static Task<(int Code, string Output, string Error)> Say(params string[] args) => Said.ByAnOperator(args);
}
