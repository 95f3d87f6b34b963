using PhoneNumbers;
using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>Finds the one phone number that she typed to be called at. Lines that anybody can call are none.</summary>
public sealed class TypedPhoneNumbers
{
    private const string Country = "BG";

    /// <summary>Nobody writes more around a number.</summary>
    private const int LongestText = 200;

    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    /// <summary>A line where a call costs more, or reaches an organisation, is not hers.</summary>
    private static readonly PhoneNumberType[] Hers = [PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE, PhoneNumberType.VOIP, PhoneNumberType.PERSONAL_NUMBER];

    private readonly HashSet<string> _known;

    public TypedPhoneNumbers(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _known = [.. catalogue.Lines.Select(line => line.Number).Concat(catalogue.Centres.Select(centre => centre.Phone).OfType<string>())
            .SelectMany(number => Util.FindNumbers(number, Country)).Select(found => Written(found.Number))];
    }

    /// <summary>The number with the code of its country; null when there is none, or more than one.</summary>
    public string? In(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length > LongestText)
            return null;
        var found = Util.FindNumbers(words, Country).Select(match => match.Number).ToList();
        return found is [{ HasExtension: false } only] && Hers.Contains(Util.GetNumberType(only)) && Written(only) is var number && !_known.Contains(number) ? number : null;
    }

    private static string Written(global::PhoneNumbers.PhoneNumber number) => Util.Format(number, PhoneNumberFormat.INTERNATIONAL);
}
