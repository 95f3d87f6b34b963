using System.Text.Json.Serialization;

namespace WegoBot.Dialogue;

/// <summary>
/// A language by its code (BCP 47), such as <c>bg</c>, <c>en</c> or <c>pt-BR</c>. The default value stands for the default
/// language, whichever that is. <see cref="Languages"/> knows which codes have a file.
/// </summary>
/// <param name="Code">As the file in <c>localization/</c> is named; null for the default language.</param>
[JsonConverter(typeof(LanguageJsonConverter))]
public readonly record struct Language(string? Code)
{
    public override string ToString() => Code ?? "";
}
