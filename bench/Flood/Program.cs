using System.Globalization;
using WegoBot.Bench.Desk;
using WegoBot.Bench.Flood;

// --name SQLite --channel web --persons 50 --pairs 3 --seconds 8 --guessers 1 --conversation bench/conversation.json -- command of the service
if (args is ["flood", var way, var address])
    return await Flooder.Flood(way, address);

#pragma warning disable RS0030 // A command-line tool, not the service: its result belongs on the terminal.
void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
#pragma warning restore RS0030
var (warming, guessing) = (TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(60));
var options = Options.Read(args);
await using var telegram = await BotApi.Start();
string[] channel = options.IsTelegram
    ? ["Telegram:Token=1:x", $"Telegram:BaseUrl={telegram.Address}", "Telegram:Mode=Webhook", "Telegram:PublicUrl=https://bot.test", $"Telegram:WebhookSecret={Webhook.Secret}"]
    : ["WebChat:TrustedProxies=127.0.0.1"];
await using var service = await Service.Start([.. options.Command, .. channel]);
telegram.Webhook = new Webhook(service.Address);

if (options.Guessers > 0)
{
    var (tried, all) = await new CodeGuesser(service.Address, options.Guessers).Guess(guessing);
    var later = tried.Count(time => time > guessing / 2);
    Print($"codes|{options.Name}|{options.Guessers}|{all}|{tried.Count}|{later}|{later * (TimeSpan.FromHours(1) / (guessing / 2)):F0}");
    return 0;
}

if (!options.IsTelegram)
{
    var before = await StoredRows.Count(options.Settings);
    using var opening = await FlooderProcess.Start("pages", service.Address);
    await Task.Delay(warming, TimeProvider.System);
    var (opened, after) = (await opening.Stop(), await StoredRows.Count(options.Settings));
    Print($"opened|{options.Name}|{opened.Taken}|{opened.Refused}|{opened.Other}|{after.Conversations - before.Conversations}|{after.Others - before.Others}");
}

var (rounds, failures, latencies, browsers) = (new Rounds(), new Failures(), new Latencies(), 0);
using var end = new CancellationTokenSource();
CalmPerson NewPerson()
{
    if (options.IsTelegram)
        return new TelegramPerson(telegram, options.Labels, rounds, failures);
    var number = (++browsers).ToString(CultureInfo.InvariantCulture);
    return new WebPerson(() => new Browser(service.Address, latencies, failures, $"10.0.0.{number}"), options.Labels, rounds, failures);
}

var calm = Enumerable.Range(0, options.Persons).Select(_ => NewPerson().Live(end.Token)).ToArray();
await Task.Delay(warming, TimeProvider.System);
var flooded = new Flooded(0, 0, 0);
var answered = -telegram.Shown(Flooder.Chat);
for (var pair = 0; pair < options.Pairs; pair++)
{
    await rounds.Run(isFlooded: false, options.Round);
    using var flooder = await FlooderProcess.Start(options.IsTelegram ? "telegram" : "web", service.Address);
    await rounds.Run(isFlooded: true, options.Round);
    flooded += await flooder.Stop();
}

answered += telegram.Shown(Flooder.Chat);
await end.CancelAsync();
await Task.WhenAll(calm);

var (alone, beside) = (rounds.Of(isFlooded: false).ToList(), rounds.Of(isFlooded: true).ToList());
string Spread(IEnumerable<double> values, string format)
{
    var sorted = values.Order().Select(value => value.ToString(format, CultureInfo.InvariantCulture)).ToArray();
    return $"{sorted[sorted.Length / 2]} ({sorted[0]} to {sorted[^1]})";
}

foreach (var percent in (int[])[50, 99])
{
    var (one, other) = (alone.ConvertAll(round => Latencies.Percentile(round, percent)), beside.ConvertAll(round => Latencies.Percentile(round, percent)));
    Print($"calm|{options.Name}|{(options.IsTelegram ? "Telegram" : "web chat")}|p{percent}|{Spread(one, "F1")}|{Spread(other, "F1")}|{Spread(one.Zip(other, (without, with) => with / without), "F2")}|{alone.Sum(round => round.Length)}|{beside.Sum(round => round.Length)}|{failures.Count}");
}

var seconds = options.Pairs * options.Round.TotalSeconds;
Print($"flood|{options.Name}|{(options.IsTelegram ? "Telegram" : "web chat")}|{flooded.All}|{flooded.All / seconds:F0}|{flooded.Taken}|{flooded.Refused}|{flooded.Other}|{(options.IsTelegram ? answered.ToString(CultureInfo.InvariantCulture) : "")}");
#pragma warning disable RS0030 // As above.
foreach (var failure in failures.All)
    await Console.Error.WriteLineAsync(failure);
#pragma warning restore RS0030
return failures.Count == 0 && flooded.Other == 0 ? 0 : 1;
