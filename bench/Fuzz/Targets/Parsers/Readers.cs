using System.Text;
using WegoBot.Channels.Telegram;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Pages;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Staff;

namespace WegoBot.Fuzz;

/// <summary>The small readers of the service by name, each with texts that it reads, and whether it made something of a text.</summary>
public sealed class Readers : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-fuzz-keys").FullName;

    public Readers()
    {
        var (catalogue, texts) = FuzzService.Content().Load();
        var (phones, check, languages) = (new TypedPhoneNumbers(catalogue), new StaffMessageCheck(TextScrubber.For(catalogue, TimeProvider.System)), texts.Languages);
        All =
        [
            ("case code", ["4000 1234 1234 1231", "4000-1234-1234-1231 e kodyt", "4000123412341231", "4OOO I234 l234 123|"], text => CaseCode.In(text) is { Length: CaseCode.Digits }),
            ("typed digits", ["1234", "...1234", "едно 1 две 2", "4000 1234 1234 1231 и 4000 1234 1234 1249"], text => Same(TypedDigits.In(text), TypedDigits.In(text)).StandAlone | TypedDigits.Without(text).Any(char.IsAsciiDigit)),
            ("phone number", ["0888 123 456", "+359 88 812 3456", "00359888123456", "(02) 987-65-43", "0700 40 150"], text => phones.In(text) is { } number && phones.In(number) == number | number.Length == 0),
            ("days", ["24.12.2026", "24.12.2026 – 2.1.2027", "2026-12-24; 31/12/2026", "1.1.2027 г."], Days),
            ("centre settings", ["state=Open&from-monday=09:00&to-monday=17:00&closed=24.12.2026&email-onduty=a@b.example&version=3", "state=Full&full_until=2026-12-01&always=yes&notices=en"], text => Settings(text, languages)),
            ("addresses", ["a@b.example", "a@b.example, c@d.example", "Име <a@b.example>"], text => EmailAddresses.In(text).Any(EmailAddresses.IsAddress)),
            ("alert times", ["Monday Friday/Morning", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday/Morning Noon Evening"], text => AlertTimes.Read(text) is { } times && AlertTimes.Read(times.Written) is { } again && again.Written == times.Written),
            ("intents", ["Measure:training", "Refer", "Topic:lawyer", "Measure:training,Refer"], text => Offers.In(text).Length > 0 | Intent.Read(text) is not null),
            ("form", ["token=x&screen=1&words=%D1%89", "button=help&a=%00", "a=1&a=2"], text => PostedForm.Parse(Encoding.UTF8.GetBytes(text)) is { } form && form.Fields.Any()),
            ("session", [$"{new string('A', 43)}.bg", $"{new string('_', 43)}.zz"], text => Session.Parse(text, languages) is { } session && Session.Parse(session.ToString(), languages) == session),
            ("language", ["bg", "en-US", "pt-BR", "zh-Hant-TW"], text => languages.TryMatch(text, out _) | languages.Guess(text).ToString().Length > 0),
            ("Telegram address", ["""{"Chat":5,"Message":7}""", "5000000001"], text => TelegramAddress.Parse(Stored(text)) is not null),
            ("Viber callback", Updates.Viber, text => ViberCallback.Parse(Encoding.UTF8.GetBytes(text)) is { } callback && callback.Kind.Length > 0),
            ("app secret", ["JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "jbswy3dpehpk3pxp"], text => Totp.FromText(text) is { } key && Totp.ToText(key) == text | Totp.Match(new byte[20], text, DateTimeOffset.UnixEpoch) is not null),
            ("name", ["Мария", "Maria Ivanova", "  x "], text => Enrolment.NameIn(text) is not null),
            ("staff message", ["Обадете се на 0888 123 456", "Кодът Ви 4000 1234 1234 1231", "Имате място от понеделник"], text => check.Problems(text).Count > 0),
            ("key file", [$"lookup {Convert.ToBase64String(new byte[32])}\n1 {Convert.ToBase64String(new byte[32])}\n", $"lookup {Convert.ToBase64String(new byte[32])}\n1 {Convert.ToBase64String(new byte[31])}\n2 {Convert.ToBase64String(new byte[32])}"], Key),
        ];
    }

    public IReadOnlyList<(string Name, IReadOnlyList<string> Seeds, Func<string, bool> Read)> All { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>As the database gives it back: as UTF-8, so without half characters.</summary>
    private static string Stored(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static TypedDigits Same(TypedDigits one, TypedDigits other)
    {
        Walk.Holds(one == other, Rule.Other, "The same words hold other digits the second time.");
        return one;
    }

    /// <summary>What is written of the days is read as the same days.</summary>
    private static bool Days(string text)
    {
        var (days, wrong) = DayList.Read(text, Today);
        Walk.Holds(wrong is null || days.Count == 0, Rule.Other, "A list with a wrong line gives days.");
        Walk.Holds(DayList.Read(DayList.Write(days), Today).Days.SequenceEqual(days), Rule.Other, "The written days are others.");
        return days.Count > 0;
    }

    private static bool Settings(string text, Languages languages)
    {
        if (PostedForm.Parse(Encoding.UTF8.GetBytes(text)) is not { } form)
            return false;
        var (settings, faults) = CentreSettingsReader.Read(CentreSettingsForm.Of(form), Today, languages);
        Walk.Holds(settings is null == faults.Count > 0, Rule.Other, "Settings with a fault, or none without.");
        return settings is not null;
    }

    private bool Key(string text)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        try
        {
            using (var file = KeyFile.CreatePrivateFile(path))
                file.Write(Encoding.UTF8.GetBytes(text));
            return KeyFile.Read(path) is { Lookup.Length: Secrets.SizeInBytes, Encryption.Count: > 0 };
        }
        catch (InvalidSettingException)
        {
            return false;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
