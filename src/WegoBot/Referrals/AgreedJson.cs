using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WegoBot.Referrals;

/// <summary>The stored form of what she agreed to. She never saw a field that this version does not know, so what has one is not read at all.</summary>
internal static class AgreedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Default)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
