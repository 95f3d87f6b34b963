using System.Text;
using Microsoft.AspNetCore.Identity;
using WegoBot.Privacy;

namespace WegoBot.Staff;

/// <summary>Normalises the name of an account to its keyed hash: upper and lower case and surrounding spaces do not matter.</summary>
public sealed class NameHasher(KeyedHashes hashes) : ILookupNormalizer
{
    public string? NormalizeName(string? name) =>
        name is null ? null : Convert.ToBase64String(hashes.OfName(name.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant()));

    /// <summary>Accounts have no e-mail.</summary>
    public string? NormalizeEmail(string? email) => null;
}
