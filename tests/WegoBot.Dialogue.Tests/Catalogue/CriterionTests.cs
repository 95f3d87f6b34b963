namespace WegoBot.Dialogue.Tests;

/// <summary>Kleene's tables: unknown stays unknown until the others decide.</summary>
public sealed class CriterionTests
{
    private static readonly Criterion A = new Criterion.Fact("a");
    private static readonly Criterion B = new Criterion.Fact("b");

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, null, null)]
    [InlineData(true, false, false)]
    [InlineData(null, true, null)]
    [InlineData(null, null, null)]
    [InlineData(null, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, null, false)]
    [InlineData(false, false, false)]
    public void All_is_as_true_as_its_least_true_part(bool? a, bool? b, bool? both) =>
        Assert.Equal(both, new Criterion.All([A, B]).Evaluate(id => id == "a" ? a : b));

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, null, true)]
    [InlineData(true, false, true)]
    [InlineData(null, true, true)]
    [InlineData(null, null, null)]
    [InlineData(null, false, null)]
    [InlineData(false, true, true)]
    [InlineData(false, null, null)]
    [InlineData(false, false, false)]
    public void Any_is_as_true_as_its_truest_part(bool? a, bool? b, bool? either) =>
        Assert.Equal(either, new Criterion.Any([A, B]).Evaluate(id => id == "a" ? a : b));

    [Theory]
    [InlineData(true, false)]
    [InlineData(null, null)]
    [InlineData(false, true)]
    public void Not_turns_yes_and_no_round_and_leaves_unknown(bool? a, bool? not) =>
        Assert.Equal(not, new Criterion.Negation(A).Evaluate(_ => a));

    [Fact]
    public void A_criterion_names_every_question_it_looks_at() =>
        Assert.Equal(["a", "b", "b"], new Criterion.All([A, new Criterion.Any([new Criterion.Negation(B), B])]).Questions);
}
