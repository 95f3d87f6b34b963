using System.Text.Json;

namespace WegoBot.Fuzz;

/// <summary>Where values and keys stand in JSON, as far as it can be read.</summary>
internal static class JsonPlaces
{
    public static (List<(int From, int To)> Values, List<(int From, int To)> Keys) In(byte[] bytes)
    {
        var (values, keys) = (new List<(int, int)>(), new List<(int, int)>());
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                if (reader.TokenType == JsonTokenType.PropertyName)
                    keys.Add((start, bytes.AsSpan(start + 1).IndexOf((byte)'"') + start + 2));
                else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    values.Add((start, EndOf(bytes, start)));
                else if (reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
                    values.Add((start, end));
            }
        }
        catch (JsonException)
        {
            // What was found before will do.
        }

        return (values, keys);
    }

    private static int EndOf(byte[] bytes, int from)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(from));
        try
        {
            reader.Read();
            reader.Skip();
            return from + (int)reader.BytesConsumed;
        }
        catch (JsonException)
        {
            return from + 1;
        }
    }
}
