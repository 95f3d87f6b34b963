using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;
using WegoBot.Micro;

// A short job. Until the runtime has compiled a method at its highest tier, a call takes several times as long and allocates more. The
// zero delay, the minimum number of calls and the warm-up rounds give it that time.
var job = Job.Default.WithLaunchCount(1).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithMinInvokeCount(1024)
    .WithWarmupCount(15).WithIterationCount(8).WithEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", "0");
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(StatisticColumn.Median)
    .HideColumns(Column.Gen0, Column.Gen1, Column.Gen2)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Unicode)
    .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60))
    .WithArtifactsPath("artifacts/bench/micro");
var summaries = BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmarks).Assembly).Run(args, config).ToList();
return summaries.Count > 0 && summaries.All(one => !one.HasCriticalValidationErrors && one.Reports.All(report => report.Success)) ? 0 : 1;
