using WegoBot.Verbs;

namespace WegoBot.Fuzz;

/// <summary>The command line and its settings: every mistake is a sentence and the exit code 1, without a stack trace and without the value of a secret.</summary>
public sealed class CommandLineTarget() : FuzzTarget("command line", 3)
{
    private const int LinesOfAWalk = 10;

    /// <summary>Those verbs write files, or take seconds: the files of the check are a target of their own.</summary>
    private static readonly string[] NotHere = ["train", "diagram", "check"];

    private static readonly string[] Words =
    [
        "--help", "-h", "--version", "chek", "invite", "move", "audit", "verify", "centre", "ruse", "--role", "head", "Urls=http://127.0.0.1:0", "Urls=x", "PublicUrl=https://a.example", "Storage:Provider=Sqlite", "Storage:Provider=x",
        "Telegram:Token=123456:canary-secret", "Telegram:Token=canary", "Telegram:Mode=x", "Smtp:Host=mail.example", "Smtp:Port=99999999999", "Smtp:From=canary", "Viber:Token=canary", "WebChat:TrustedProxies=1.2.3.4/99", "WebChat:LeaveTo=javascript:x",
        "Notifications:RemindAfterMinutes=-1", "Centres:ruse:Email=canary", "Telemetry:Exporter=x", "Logging:LogLevel:Default=x", "Kestrel:Endpoints:A:Url=x", "=", "a=", "=a", "@x", "--", "/x", "-p:x=1", "ConnectionStrings:WegoBot=Data Source=/dev/null/x;Password=canary",
    ];

    public override async Task Run(Walk walk)
    {
        for (var lines = 0; lines < LinesOfAWalk; lines++)
        {
            string[] args = [.. Enumerable.Range(0, walk.Random.Below(5)).Select(_ => walk.Random.OneIn(3) ? Mutator.Text(walk.Random, Words, 200) : walk.Random.OneOf(Words))];
            if (args.Any(word => NotHere.Contains(word.Trim())))
                continue;
            walk.Input(string.Join(' ', args.Select(word => $"'{word}'")));
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await CommandLine.Run(args, _ => throw new InvalidSettingException("A setting is wrong."), output, error);
            Walk.Holds(code is 0 or 1, Rule.Other, $"The exit code is {code}.");
            var said = error.ToString();
            Walk.Holds(code == 0 || said.Length > 0 || output.ToString().Length > 0, Rule.Other, "It ends with 1 and says nothing.");
            Walk.Holds(!said.Contains("   at WegoBot", StringComparison.Ordinal) && !said.Contains("An unexpected error", StringComparison.Ordinal), Rule.Crash, said);
        }
    }
}
