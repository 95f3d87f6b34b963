using System.Globalization;
using Microsoft.Extensions.Options;
using WegoBot.Dialogue;

namespace WegoBot.Notifications;

/// <summary>The groups that settings name: <c>Centres:&lt;id&gt;:TelegramChatId</c>. Each takes precedence over a group that was connected by a link.</summary>
public sealed class StaffGroupOptions
{
    private const string Section = "Centres";
    private const string Key = "TelegramChatId";

    private readonly Dictionary<string, string> _said = [];

    /// <summary>The number of the group that the settings name for a centre; 0 for none.</summary>
    public long Of(string centre) => _said.TryGetValue(centre, out var said) && IsNumber(said, out var chat) ? chat : 0;

    /// <summary>The centres for which the settings name a group.</summary>
    public IReadOnlyCollection<string> Centres => _said.Keys;

    internal void Read(IConfiguration settings)
    {
        foreach (var centre in settings.GetSection(Section).GetChildren())
            if (!string.IsNullOrWhiteSpace(centre[Key]))
                _said[centre.Key] = centre[Key]!;
    }

    private static bool IsNumber(string said, out long chat) =>
        long.TryParse(said, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out chat) && chat != 0;

    /// <summary>Returns a sentence for each invalid setting.</summary>
    internal sealed class Check(Catalogue catalogue) : IValidateOptions<StaffGroupOptions>
    {
        public ValidateOptionsResult Validate(string? name, StaffGroupOptions options)
        {
            var faults = options._said.Select(set => ValidationError(set.Key, set.Value)).OfType<string>().ToList();
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private string? ValidationError(string centre, string said)
        {
            if (catalogue.FindCentre(centre) is null)
                return $"{Section}:{centre}:{Key} names no centre: choose one of {string.Join(", ", catalogue.Centres.Select(one => one.Id))}.";
            return IsNumber(said, out _) ? null : $"{Section}:{centre}:{Key} is not a group's number: it is a whole number other than 0, for instance -1001234567890.";
        }
    }
}
