using System.CommandLine;
using System.CommandLine.Parsing;

namespace WegoBot.Verbs;

/// <summary>The program's command line. Every mistake in it is reported in one sentence, with exit code 1.</summary>
public static class CommandLine
{
    private const string About = """
        WegoBot: a discreet chat that leads to support, and an anonymous message to a crisis centre.
        Without a verb it runs the service. Settings follow the verb as Key=value, or are in the environment as Key__Sub=value, or in appsettings.json.
        The value without a setting is in brackets:

          Urls                         where the service listens (http://127.0.0.1:5080)
          PublicUrl                    the address at which people reach it, behind a proxy (the first of Urls)
          Storage:Provider             Sqlite keeps everything in one file on one machine, with Postgres several machines share a server (Sqlite)
          ConnectionStrings:WegoBot    the SQLite file, or the PostgreSQL server and its database (Data Source=data/wegobot.db)
          Privacy:KeyPath              the key file, made at the first start; keep a copy apart from the database (data/wegobot.key)
          Privacy:AuditPath            the file that keeps how far the audit log went (beside the key file, ending in .audit)
          Privacy:ForgottenPath        the file that lists what was forgotten, for a restore (beside the key file, ending in .forgotten)
          Privacy:BackupKeyPath        the half of the backup key that backups are encrypted to (beside the key file, ending in .backup-key)
          Telegram:Token               the bot's token; without it Telegram is off
          Telegram:BaseUrl             a server that speaks the Bot API (https://api.telegram.org)
          Telegram:Mode                Polling asks Telegram for messages, with Webhook Telegram sends them (Polling)
          Telegram:PublicUrl           the address to which Telegram sends messages, over HTTPS (PublicUrl)
          Telegram:WebhookSecret       the secret that Telegram shows when it sends messages (made from the key file)
          Centres:<id>:TelegramChatId  the group in Telegram that receives a centre's notices (the group that a link connected)
          Smtp:Host                    the mail server that sends notices to staff; without it there is no e-mail
          Smtp:Port                    its port (587, with Tls 465)
          Smtp:Security                StartTls asks for encryption first, with Tls the connection begins encrypted (StartTls)
          Smtp:UserName                the account at the mail server (none)
          Smtp:Password                its password (none)
          Smtp:From                    the sender's address
          Smtp:CoordinatorEmail        who is told last when nobody opens a referral, separated by commas (none)
          Centres:<id>:Email           who gets a centre's notices by e-mail, separated by commas (none)
          Centres:<id>:SecondEmail     who is told next when nobody opens a referral (none)
          Centres:<id>:HeadEmail       the head of the centre, told after that (none)
          Centres:<id>:Language        the language of the centre's e-mails (the first)
          Notifications:RemindAfterMinutes  the centre's working minutes until others are told that nobody opened a referral (120)
          Referrals:OfferWithoutStaff  true, only for trials: the chat offers centres where nobody has an account, also once others have one (false)
          Viber:Token                  the bot's token; without it Viber is off
          Viber:PublicUrl              the address at which Viber reaches the service, over HTTPS (PublicUrl)
          Viber:SenderName             the neutral name above the bot's messages in Viber (Assistant)
          Viber:BaseUrl                a server that speaks Viber's REST API (https://chatapi.viber.com)
          WebChat:LeaveTo              the neutral page to which Quick exit leads (https://bg.wikipedia.org/)
          WebChat:TrustedProxies       addresses or networks of the TLS proxies in front, separated by commas (none)
          Limits:Factor                multiplies how often conversations and addresses may do something, 1 to 1000 (1)
          Telemetry:Exporter           where counts and durations go: None, Otlp or Prometheus (None)
          Telemetry:Url                where Prometheus reads /metrics, a separate listener (http://127.0.0.1:9464)
          Telemetry:OtlpEndpoint       the collector that Otlp sends to, over gRPC (http://127.0.0.1:4317)
        """;

    /// <param name="args">The arguments of the program.</param>
    /// <param name="build">Builds the service from settings.</param>
    /// <param name="output">Where answers go; null for the terminal.</param>
    /// <param name="error">Where errors go; null for the terminal.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] args, Func<string[], WebApplication> build, TextWriter? output = null, TextWriter? error = null)
    {
        var settings = new Argument<string[]>("Key=value") { Description = "Settings. WegoBot --help lists them.", Arity = ArgumentArity.ZeroOrMore };
        settings.Validators.Add(AreSettings);
        var root = new RootCommand(About) { settings };
        root.SetAction((result, cancellationToken) => VerbErrors.Report(result.InvocationConfiguration.Error, () => ServeVerb.Run(build(result.GetValue(settings) ?? []), cancellationToken)));
        root.Subcommands.Add(CheckVerb.Command());
        root.Subcommands.Add(DiagramVerb.Command());
        root.Subcommands.Add(TrainVerb.Command());
        root.Subcommands.Add(InviteVerb.Command(settings, build));
        root.Subcommands.Add(MoveVerb.Command(settings, build));
        root.Subcommands.Add(BackupVerb.Command(settings, build));
        root.Subcommands.Add(RestoreVerb.Command(settings, build));
        root.Subcommands.Add(AuditVerb.Command(settings, build));
        root.Subcommands.Add(RotateKeyVerb.Command(settings, build));
        root.Subcommands.Add(DoctorVerb.Command(settings, build));
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is System.CommandLine.Invocation.ParseErrorAction mistake)
            (mistake.ShowHelp, mistake.ShowTypoCorrections) = (false, false);
        // At shutdown the service finishes the current turn in its own time, so no time limit is set here.
        var how = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        how.Output = output ?? how.Output;
        how.Error = error ?? how.Error;
        return await parsed.InvokeAsync(how);
    }

    private static void AreSettings(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
            if (token.Value.TrimStart('-').IndexOf('=', StringComparison.Ordinal) < 1)
            {
                result.AddError($"'{token.Value}' is neither a verb nor a setting: see --help.");
                return;
            }
    }
}
