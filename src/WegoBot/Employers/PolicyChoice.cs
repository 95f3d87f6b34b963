using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Employers;

/// <summary>What an employer answered for its policy. It stands in the address of the page and nowhere else.</summary>
/// <param name="Size">How large it is, one of <see cref="Sizes"/>.</param>
/// <param name="More">What else holds, of <see cref="Circumstances"/>.</param>
/// <param name="Language">The language of the policy.</param>
public sealed record PolicyChoice(string Size, IReadOnlyList<string> More, Language Language)
{
    public static readonly IReadOnlyList<string> Sizes = ["small", "medium", "large"];

    public static readonly IReadOnlyList<string> Circumstances = ["shifts", "union", "branches"];

    public const string LanguageField = "text";

    private const string Yes = "yes";

    /// <summary>What a page's address says. What it does not say, or says otherwise, is the first that there is.</summary>
    public static PolicyChoice Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var size = request.Query["size"].ToString();
        return new PolicyChoice(
            Sizes.Contains(size) ? size : Sizes[0],
            [.. Circumstances.Where(one => request.Query[one] == Yes)],
            PageLanguage.KnownTo(request).TryFind(request.Query[LanguageField].ToString(), out var language) ? language : PublicLanguage.Of(request));
    }

    public bool Has(PolicyClause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return clause.When is null || clause.When == Size || More.Contains(clause.When);
    }

    /// <summary>The address of a page with this choice.</summary>
    public string At(string path) => $"{path}?size={Size}{string.Concat(More.Select(one => $"&{one}={Yes}"))}&{LanguageField}={Language}";
}
