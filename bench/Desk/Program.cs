using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using WegoBot.Bench.Desk;

// --name N --staff 30 --persons 500 --seconds 120 -- command of the service
(string Centre, string Region)[] centres = [("ruse", "Русе"), ("plovdiv", "Пловдив"), ("targovishte", "Търговище")];
var options = Options.Read(args);
var (latencies, failures) = (new Latencies(), new Failures());
var answers = new ConcurrentDictionary<string, ConcurrentQueue<string>>();
var keys = await Service.Invite(options.Settings, Enumerable.Range(0, options.Staff).Select(number => centres[number % centres.Length].Centre));
await using var service = await Service.Start([.. options.Command, "WebChat:TrustedProxies=127.0.0.1"]);
var browsers = 0;
Browser NewBrowser() => new(service.Address, latencies, failures, $"10.0.{(++browsers / 250).ToString(CultureInfo.InvariantCulture)}.{(browsers % 250).ToString(CultureInfo.InvariantCulture)}");

var staff = new List<Worker>();
foreach (var key in keys)
{
    staff.Add(new Worker(NewBrowser(), $"Човек {staff.Count.ToString(CultureInfo.InvariantCulture)}", answers, failures));
    await staff[^1].Enter(key);
}

// A code of the app works once, and the next one comes with the next half minute.
await Task.Delay(TimeSpan.FromSeconds(31), TimeProvider.System);
latencies.Clear();
var persons = Enumerable.Range(0, options.Persons).Select(number => new Person(NewBrowser(), centres[number % centres.Length].Region, failures)).ToList();
using var end = new CancellationTokenSource(options.Time);
TimeSpan Within(double part) => options.Time * (RandomNumberGenerator.GetInt32(1000) / 1000.0 * part);
await Task.WhenAll([.. staff.Select(worker => worker.Work(Within(0.1), end.Token)), .. persons.Select(person => person.Live(Within(0.3), end.Token))]);
var measured = latencies.All.ToList();
var requests = latencies.Requests;

// Everything that was told as sent must be on the other side.
int sent = 0, written = 0, answered = 0, lost = 0;
for (var number = 0; number < persons.Count; number++)
{
    var person = persons[number];
    if (person.Code is not { } code)
        continue;
    sent++;
    if (await staff[number % centres.Length].Finds(code) is not { } found)
    {
        lost++;
        continue;
    }

    var (hers, theirs) = (await person.Reads(), answers.GetValueOrDefault(found.Path) ?? []);
    written += person.Written.Count;
    answered += theirs.Count;
    lost += person.Written.Count(words => !found.Text.Contains(words, StringComparison.Ordinal)) + theirs.Count(words => !hers.Contains(words, StringComparison.Ordinal));
}

#pragma warning disable RS0030 // A command-line tool, not the service: its result belongs on the terminal.
string Milliseconds(double time) => time.ToString("F0", CultureInfo.InvariantCulture);
foreach (var (page, sorted) in measured)
    Console.WriteLine($"page|{options.Name}|{page}|{sorted.Length}|{Milliseconds(Latencies.Percentile(sorted, 50))}|{Milliseconds(Latencies.Percentile(sorted, 99))}|{Milliseconds(sorted[^1])}");
Console.WriteLine($"sum|{options.Name}|{requests}|{sent}|{written}|{answered}|{Worker.Outpaced}|{lost}|{failures.Count}");
foreach (var failure in failures.All)
    Console.Error.WriteLine(failure);
#pragma warning restore RS0030
return lost == 0 && failures.Count == 0 ? 0 : 1;
