using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Serialization;

/// <summary>Reads a time in Unix seconds; what is out of range becomes the oldest time.</summary>
internal sealed class UnixTimeConverter : JsonConverter<DateTime>
{
    private static readonly long Latest = (long)(DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds - 1;

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTime.UnixEpoch.AddSeconds(reader.GetInt64() is var seconds && seconds >= 0 && seconds <= Latest ? seconds : 0);

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A time is never sent.");
}
