using System.Reflection;
using Microsoft.Extensions.Logging;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Privacy;

/// <summary>Where there is no place for a name, none can be written.</summary>
public sealed class AnonymousTests
{
    [Fact]
    public void A_referral_has_a_place_for_what_she_can_agree_to_and_for_nothing_else() => Assert.Equal(
        ["Centre", "ConsentVersion", "Contact", "Digest", "Facts", "HandedOverBy", "Language", "Measures", "Messages", "Region", "SafeTimes", "Text", "Topic", "Urgency"],
        typeof(ReferralRequest).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_summary_for_an_institution_has_a_place_for_a_measure_and_coarse_facts_and_for_nothing_of_hers()
    {
        Assert.Equal(
            ["AnswerBy", "Digest", "Facts", "Institution", "Kind", "Measure", "Reference", "Text"],
            typeof(OnwardSummary).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Empty(typeof(OnwardSummary).GetConstructors());
    }

    [Fact]
    public void Nobody_but_the_script_makes_a_referral() => Assert.Empty(typeof(ReferralRequest).GetConstructors());

    /// <summary>Of an exception the place alone. A centre is named in the catalogue, and the addresses logged at startup are the service's own. The audit log is named by its last hash.</summary>
    [Fact]
    public void No_line_of_the_log_has_a_place_for_her_words_or_her_account()
    {
        var lines = typeof(Log).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null).ToList();
        Assert.NotEmpty(lines);
        Type[] harmless = [typeof(ILogger), typeof(int), typeof(Guid), typeof(ChannelKind)];
        string[] ours = ["place", "centre", "centres"];
        Assert.Equal(["AuditLogEndsWith.hash", "AuditLogEndsWith.number", "MetricsAnswer.address", "ServiceAnswers.address", "SettingHasNoEffect.reason", "SettingHasNoEffect.setting", "StaffSignInAt.address", "ViberMessageFailed.failed"], (
            from line in lines
            from parameter in line.GetParameters()
            where !harmless.Contains(parameter.ParameterType) && !(parameter.ParameterType == typeof(string) && ours.Contains(parameter.Name))
            select $"{line.Name}.{parameter.Name}").Order(StringComparer.Ordinal));
    }
}
