using BenchmarkDotNet.Attributes;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Tests.Absences;

namespace EarlySupport.Benchmarks.Absences;

/// <summary>One person with 200 absences in ten years, held against all twelve rules.</summary>
[MemoryDiagnoser]
public class RuleEvaluationBenchmark
{
    private static readonly DateOnly From = new(2016, 1, 4);
    private static readonly DateOnly AsOf = From.AddYears(10);
    private static readonly IReadOnlyList<Rule> Rules = [.. StatutoryRules.All, .. DefaultPolicy.All];

    private readonly Absence[] _absences = [.. Absences()];

    /// <summary>The yardstick: the same rules as a reader of the text would write them down, on sets of dates.</summary>
    [Benchmark(Baseline = true)]
    public int CountedDayByDay() => NaiveRules.Crossings(_absences, [], Rules, AsOf).Count;

    [Benchmark]
    public int Evaluated() => RuleEvaluation.Crossings(_absences, [], Rules, AsOf).Count;

    // Mostly short ones, every tenth longer, every fortieth of four months, of all kinds, 18 days apart: about as ill as anybody can be.
    private static IEnumerable<Absence> Absences()
    {
        for (var i = 0; i < 200; i++)
        {
            var first = From.AddDays((i * 18) + (i * 7 % 5));
            var length = i % 40 == 20 ? 120 : i % 10 == 5 ? 25 : 1 + (i * 3 % 9);
            var kind = i % 9 == 4 ? AbsenceKind.PartialSickness : i % 25 == 7 ? (AbsenceKind)(i / 25 % 5) : AbsenceKind.Sickness;
            yield return new Absence($"A{i}", kind, first, first.AddDays(length - 1), 100);
        }
    }
}
