namespace WegoBot.Pages;

/// <summary>A phone number as a link that a phone can dial.</summary>
public static class Telephone
{
    public static string Link(string number) => "tel:" + new string([.. number.Where(c => char.IsAsciiDigit(c) || c == '+')]);
}
