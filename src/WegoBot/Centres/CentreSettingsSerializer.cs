using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Centres;

/// <summary>Serialises and encrypts the settings of a centre. Everything is stored by name, so that a new version recognises what it does not know.</summary>
public sealed class CentreSettingsSerializer(ColumnEncryption encryption)
{
    private const string Column = "CentreSettings.Content";
    private const string Time = "HH:mm";
    private const string Day = "yyyy-MM-dd";

    public byte[] Write(string centre, CentreSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var stored = new StoredCentreSettings
        {
            Always = settings.Hours?.Always ?? false,
            Hours = settings.Hours?.Days.ToDictionary(one => one.Key.ToString(), one => new[] { Of(one.Value.From), Of(one.Value.To) }),
            ClosedOn = [.. settings.ClosedOn.Select(Of)],
            State = settings.State.ToString(),
            FullUntil = settings.FullUntil is { } until ? Of(until) : null,
            Emails = settings.Emails.ToDictionary(one => one.Key.ToString(), one => one.Value.ToArray()),
            Language = settings.NoticeLanguage?.ToString(),
        };
        return encryption.Encrypt(JsonSerializer.SerializeToUtf8Bytes(stored, StoredCentreSettingsJson.Default.StoredCentreSettings), Column, Encoding.UTF8.GetBytes(centre));
    }

    /// <summary>Null when it cannot be decrypted or understood.</summary>
    public CentreSettings? Read(CentreSettingsRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        try
        {
            return encryption.Decrypt(row.Content, Column, Encoding.UTF8.GetBytes(row.Centre)) is { } plain
                && JsonSerializer.Deserialize(plain, StoredCentreSettingsJson.Default.StoredCentreSettings) is { } stored
                ? Read(stored) with { Version = row.Version }
                : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static CentreSettings Read(StoredCentreSettings stored) => new()
    {
        Hours = stored.Always ? WeeklyHours.RoundTheClock : stored.Hours is { Count: > 0 } hours ? Read(hours) : null,
        ClosedOn = [.. stored.ClosedOn.Select(DayIn)],
        State = Enum.Parse<CentreState>(stored.State),
        FullUntil = stored.FullUntil is { } until ? DayIn(until) : null,
        Emails = stored.Emails.ToDictionary(one => Enum.Parse<EscalationStep>(one.Key), IReadOnlyList<string> (one) => one.Value),
        NoticeLanguage = stored.Language is { } language ? new Language(language) : null,
    };

    private static WeeklyHours Read(Dictionary<string, string[]> hours) =>
        new(false, hours.ToDictionary(one => Enum.Parse<DayOfWeek>(one.Key), one => new DailyHours(TimeIn(one.Value[0]), TimeIn(one.Value[1]))));

    private static string Of(TimeOnly time) => time.ToString(Time, CultureInfo.InvariantCulture);

    private static string Of(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static TimeOnly TimeIn(string time) => TimeOnly.ParseExact(time, Time, CultureInfo.InvariantCulture);

    private static DateOnly DayIn(string day) => DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture);
}

/// <summary>The stored form of the settings of a centre.</summary>
internal sealed class StoredCentreSettings
{
    public bool Always { get; set; }

    /// <summary>When the centre opens and closes, by the day's name.</summary>
    public Dictionary<string, string[]>? Hours { get; set; }

    public string[] ClosedOn { get; set; } = [];

    public string State { get; set; } = "";

    public string? FullUntil { get; set; }

    public Dictionary<string, string[]> Emails { get; set; } = [];

    public string? Language { get; set; }
}

[JsonSerializable(typeof(StoredCentreSettings))]
internal sealed partial class StoredCentreSettingsJson : JsonSerializerContext;
