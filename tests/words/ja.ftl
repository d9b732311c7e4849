### グラフの文章すべて。書式は www/words/en.ftl の冒頭と同じ。言語を一つ加えるのに要るものを示すテスト用の訳。

language-name = 日本語

## 金額

money-words =
    { $scale ->
        [zero] 0ドル
       *[myriad] { $digits }ドル
    }
money-headline =
    { $scale ->
        [zero] 0ドル
       *[myriad] { $digits }ドル
    }
# 単位(億ドル)は軸の脇に一度だけ書く。
money-mark = { $digits }
unit = 単位:億ドル
count = { $number }

## 日付と期間

date = { $year }年{ $month }月{ $day }日
period =
    { $length ->
       *[year] { $year }年
        [half] { $year }年{ half-months }月期
        [quarter] { $year }年{ quarter-months }月期
        [month] { $year }年{ $month }月
    }
half-months =
    { $number ->
        [1] 1〜6
       *[2] 7〜12
    }
quarter-months =
    { $number ->
        [1] 1〜3
        [2] 4〜6
        [3] 7〜9
       *[4] 10〜12
    }
period-short =
    { $length ->
       *[year] { $year }
        [half] { $year }年{ half-months }月
        [quarter] { $year }年{ quarter-months }月
        [month] { $year }年{ $month }月
    }
span =
    { LENGTH($first) ->
       *[year] { YEAR($first) }〜{ PERIOD($last) }
        [half] { PERIOD($first) }から{ PERIOD($last) }
        [quarter] { PERIOD($first) }から{ PERIOD($last) }
        [month] { PERIOD($first) }から{ PERIOD($last) }
    }
span-short =
    { LENGTH($first) ->
       *[year] { YEAR($first) }〜{ YEAR($last) }
        [half] { PERIOD($first, style: "short") }から{ PERIOD($last, style: "short") }
        [quarter] { PERIOD($first, style: "short") }から{ PERIOD($last, style: "short") }
        [month] { PERIOD($first, style: "short") }から{ PERIOD($last, style: "short") }
    }

## 並べる言葉と文

list-next = { $list }、{ $next }
list-last = { $list }、{ $next }
list-next-with-commas = { $list }、{ $next }
without-comma = { $before }・{ $after }
sentence-next = { $sentences }{ $next }
sentence =
    { $closed ->
        [yes] { $text }
       *[no] { $text }。
    }

## 一つの数値:吹き出し、読み上げ、表

level =
    { $flow ->
        [balance]
            { SIGN($value) ->
                [positive] { SIZE($value) }の黒字
                [negative] { SIZE($value) }の赤字
               *[zero] 収支ゼロ
            }
        [exports] 輸出{ MONEY($value) }
        [imports] 輸入{ MONEY($value) }
       *[other] { MONEY($value) }
    }
level-of-release = { level }({ DATE($date) }発表)
status =
    { $status ->
        [revised] 改定値
        [unchanged] 再公表、変更なし
        [preliminary] 速報値
       *[once]
            { $followed ->
                [yes] 確認できた最初の数値
               *[no] その後の発表資料は未入手
            }
    }
level-with-status =
    { $doubtful ->
        [yes] { $level }({ status }、要確認)。
       *[no] { $level }({ status })。
    }
doubtful = 要確認の数値:{ SENTENCE($reason) }
doubtful-status = { $status }、要確認
doubtful-mark = { $text }?
spoken = { $heading }、{ $sentences }
first-published = { DATE($date) }の最初の発表では{ level }。
earliest-found = 確認できた最も古い数値({ DATE($date) })は{ level }。
since-first =
    { $revision_kind ->
       *[unchanged] その後の改定なし。
        [tie] その後の変動は四捨五入の誤差以内。
        [to-surplus] 赤字から黒字に改定。
        [to-deficit] 黒字から赤字に改定。
        [larger-surplus] 黒字幅が{ SIZE($revision_size) }拡大する改定。
        [smaller-surplus] 黒字幅が{ SIZE($revision_size) }縮小する改定。
        [larger-deficit] 赤字幅が{ SIZE($revision_size) }拡大する改定。
        [smaller-deficit] 赤字幅が{ SIZE($revision_size) }縮小する改定。
        [up] その後{ SIZE($revision_size) }の上方改定。
        [down] その後{ SIZE($revision_size) }の下方改定。
    }
change =
    { $movement_kind ->
       *[same] { compared-period }と同じ。
        [tie] { compared-period }との差は四捨五入の範囲内。
        [to-surplus] { compared-period }から{ SIZE($movement_size) }改善し、黒字に転換。
        [to-deficit] { compared-period }から{ SIZE($movement_size) }悪化し、赤字に転落。
        [larger-surplus] 黒字は{ compared-period }より{ SIZE($movement_size) }拡大。
        [smaller-surplus] 黒字は{ compared-period }より{ SIZE($movement_size) }縮小。
        [smaller-deficit] 赤字は{ compared-period }より{ SIZE($movement_size) }縮小。
        [larger-deficit] 赤字は{ compared-period }より{ SIZE($movement_size) }拡大。
        [more] { compared-period }より{ SIZE($movement_size) }増加。
        [less] { compared-period }より{ SIZE($movement_size) }減少。
        [higher] { compared-period }より{ SIZE($movement_size) }上昇。
        [lower] { compared-period }より{ SIZE($movement_size) }低下。
    }
compared-period =
    { $against_year ->
        [yes]
            { LENGTH($against_other) ->
               *[year] 前年
                [half] 前年同期
                [quarter] 前年同期
                [month] 前年同月
            }
       *[no] { PERIOD($against_other) }
    }
in-percent =
    { $flow ->
        [balance]
            { $up ->
                [yes] { $text }拡大。
               *[no] { $text }縮小。
            }
       *[other]
            { $up ->
                [yes] { $text }増。
               *[no] { $text }減。
            }
    }
within-rounding = 四捨五入の範囲内
different-releases = 発表時点が異なるため、増減は計算していない。
record =
    { $length ->
       *[year] { $began }年の統計開始以来、{ record-rank }の{ record-side }(年間)。
        [half] { $began }年の統計開始以来、{ record-rank }の{ record-side }(半期)。
        [quarter] { $began }年の統計開始以来、{ record-rank }の{ record-side }(四半期)。
        [month] { $began }年の統計開始以来、{ record-rank }の{ record-side }(月次)。
    }
record-rank =
    { $record_rank ->
       *[first] 初
        [largest] 最大
        [smallest] 最小
    }
record-side =
    { $record_side ->
       *[surplus] 黒字
        [deficit] 赤字
    }
release-of = { DATE($date) }発表。
stated = { $text }。
of-period = { $period }は{ $text }。
labelled = { $label }:{ $text }
item-and-period = { $item }、{ $period }
derived =
    { $formula ->
        [none] 公表された増減や合計から計算した値。
       *[some] 公表された数値から計算:{ $formula }。
    }
remainder-means = 同じ発表の合計から内訳を差し引いた残り。
rounding = 四捨五入による誤差は±{ SIZE($margin) }。
other-printed = { $publisher }は{ MONEY($value) }と報道(採用せず:{ $reason })。
carried = 変わらない数値を省いた発表のため、前の発表の数値。
flagged = 公表機関の表示：{ LIST($flags) }。
flag-name =
    { $flag ->
       *[preliminary] 速報値
        [estimated] 推計値
        [revised] 改定値
        [break] 系列の断絶
        [forecast] 予測値
        [unavailable] 該当なし
    }
exception = { SENTENCE($reason) }

## グラフの下の注

preliminary = { PERIODS($periods) }は速報値。
some-preliminary = { PERIODS($periods) }の数値の一部は速報値。
begins = この統計は{ PERIOD($first) }の数値から。
superseded = { DATE($date) }の発表で改めて編成され、その後の数値とは比較できない。
doubtful-figure = { $name }、{ PERIOD($when) }の数値は要確認。{ SENTENCE($reason) }
break = 系列の断絶:{ SENTENCE($note) }
other-parts = { PERIODS($periods) }からは、手元の内訳の段階が異なる。
holes = 収集した資料にない項目:{ LIST($names) }。
holes-at = 収集した資料にない期間:{ PERIODS($periods) }。
holes-counted = 数値{ $of }件のうち{ $missing }件は収集した資料にない。
parts-not-restated =
    { $length ->
       *[half] 半期の数値は年間の改定を反映しておらず、合計は年間と一致しない。
        [quarter] 四半期の数値は年間の改定を反映しておらず、合計は年間と一致しない。
        [month] 月次の数値は年間の改定を反映しておらず、合計は年間と一致しない。
    }
base-release =
    { PERIOD($when) }の項目はすべて{ DATE($date) }発表による(合計{ MONEY($used) })。最新の合計は{ MONEY($newest) }。
rows-name-releases = 項目により発表時点が異なるため、各行に記した。
hollow-marks = 白抜きの印は別の発表の数値で、増減は計算していない。
coarse = 一部の数値は{ SIZE($resolution) }単位に四捨五入されている。
ranked-among =
    { $counted ->
        [none] 順位は収集した資料にある{ $count }項目の中のもの。
       *[some] 順位は収集した資料にある{ $count }{ $counted }の中のもの。
    }
records-since = 記録は{ $began }年の統計開始以来のもの。
record-reported = 記録は{ DATE($date) }の発表時の報道による。収集資料にない年がある。
extreme-among =
    { $largest ->
        [yes] 収集した資料にある{ $count }年の中で最大。
       *[no] 収集した資料にある{ $count }年の中で最小。
    }
vintages-drawn = 発表{ $of }件のうち{ $drawn }件を描いた。
vintages-apart = 系列の断絶で最新の発表と比べられない発表{ $count }件を除いた。
left-out = 内訳の資料が足りないため除いた期間:{ PERIODS($periods) }。

## グラフの周り:副題、出典、表、リンク

by =
    { $by ->
        [total] 全体
       *[other] { $name }別
    }
versus =
    { $led ->
        [yes] { PERIOD($other) }→{ PERIOD($shown) }
       *[no] { PERIOD($shown) }({ PERIOD($other) }との比較)
    }
growth-short = { $name }の伸び
growth-of =
    { $over_year ->
        [yes] { $name }の前年比
       *[no] { $name }の前期比
    }
measure-of-title = { -title }:{ $measure }
measure-of-item = { $item }の{ $measure }
by-release = 発表時点別
change-from = { PERIOD($other) }から{ PERIOD($shown) }への増減
outlines-are-first = 枠線は最初の発表値
unit-name = 単位:億ドル
as-of = { DATE($date) }時点
newer-figures = その後、新しい数値が発表された(最新は{ DATE($date) })。
current-chart = 最新の数値で見る
show-bars = 棒グラフで見る
chart =
    { $kind ->
       *[columns] 期間ごとに、ゼロから上下に伸びる縦棒。
        [difference] 輸出と輸入を2本の線で描き、その差である収支を塗った図。
        [bars] 項目ごとに、ゼロから左右に伸びる横棒。
        [dumbbell] 項目ごとに、比較する期間と当該期間の数値を線で結んだ図。
        [bridge]
            { $change ->
                [yes] 内訳の増減が一つの合計から次の合計へと続く階段。
               *[no] 内訳が積み重なって合計に至る階段。
            }
        [stack] 黒字を上に、赤字を下に積み、合計を印で示した期間別の棒。
        [multiples] 項目ごとの推移を同じ目盛りで並べた小さな図。
        [revisions] 期間ごとに、発表された数値を発表順に結んだ図。
        [line] 項目ごとに1本の線で描いた推移。
        [vintages] 発表ごとに1本の線で描いた推移。太い線が最新の発表。
        [triangle] 期間と発表時点の表。最初の発表値との差が大きいほど濃い。
    }
no-sum =
    { PERIOD($when) }の{ $name }とその内訳をともに載せた発表が収集した資料にないため、代わりに棒グラフで示します。
misleading =
    { PERIOD($when) }の{ $name }は、差し引きの残り({ MONEY($remainder) })が最大の内訳({ MONEY($largest) })を上回り、
    誤解を招くおそれがあるため、代わりに棒グラフで示します。
caption = { $title }({ $subtitle })
column =
    { $column ->
       *[period] 期間
        [item] 項目
        [flow] 区分
        [figure] 数値
        [compared] 比較時点
        [change] 増減
        [status] 状態
        [flag] 公表機関の表示
        [release] 発表日
        [first-published] 最初の発表
        [sources] 出典
    }
row-label =
    { $label ->
       *[first-published] 最初の発表
        [earliest-found] 収集した最も古い資料
        [revised] 改定
        [compared] 比較時点
        [change] 増減
        [percent] 増減率
        [record] 記録
        [release] 発表日
        [doubt] 疑問
        [flag] 公表元の印
        [origin] 算出方法
        [rounding] 四捨五入
        [other-print] 別の報道の数値
        [remark] 備考
        [conversion] 換算
    }
sources-count = 出典{ $count }件

## 図に添える言葉

flow-name =
    { $flow ->
        [balance] 収支
        [exports] 輸出
        [imports] 輸入
       *[other] 数値
    }
surplus = 黒字
deficit = 赤字
not-available = 数値なし
not-in-sources = 収集資料になし
outside-series = 系列の対象期間外
break-label = 系列の断絶
other-release = { $period }(別の発表)
first-published-label = 最初の発表値
preliminary-label = 速報値
provisional-label = 速報・推計
forecast-label = 予測
newest-vintage = { DATE($date) }発表
earlier-vintages =
    { SAME($days_first, $days_last) ->
        [yes] { DATE($days_first) }発表
       *[no] { DATE($days_first) }から{ DATE($days_last) }の発表
    }
revised-label =
    { $up ->
        [yes] 上方改定
       *[no] 下方改定
    }
not-revised-label = 最初の発表値と同じ
latest-label = 最新
revised-across-zero =
    { $surplus ->
       *[yes] 改定で黒字に
        [no] 改定で赤字に
    }
net-alone = 収支のみ（内訳は省略）
direction =
    { $balance ->
       *[yes]
            { $up ->
                [yes] 改善
               *[no] 悪化
            }
        [no]
            { $up ->
                [yes] 増加
               *[no] 減少
            }
    }
dates-are-releases = 日付は発表日

## 合計から残る部分の名

remainder-of =
    { $name ->
        [none] 収集資料にない項目(差し引き)
       *[some] { $name }(差し引き)
    }
remainder-rounding = 四捨五入の差
# 場所が狭いときは、この言葉の前までを書く。
remainder-explanation = (差し引き

## 見出し:新聞のように、体言止めで

finding-nothing = { trade }、{ SPAN($first, $last) }の数値は収集資料になし
finding-doubtful = { trade }、{ SPAN($first, $last) }は要確認の数値のみ
finding-outside =
    { $after ->
        [yes] { trade }の集計は{ PERIOD($edge) }まで
       *[no] { trade }の集計は{ PERIOD($edge) }から
    }
finding-sparse = { trade }、収集資料にあるのは{ $of }件中{ $held }件のみ
finding-reported = { trade }、{ PERIOD($at_period) }は{ figure-at } 発表時の報道で過去{ record-rank }
finding-level =
    { $since_rank ->
        [none] { trade }、{ PERIOD($at_period) }は{ figure-at }
       *[some] { trade }、{ PERIOD($at_period) }は{ figure-at } { record-at }
    }
figure-at =
    { $flow ->
        [balance]
            { SIGN($at_value) ->
                [positive] { SIZE($at_value, style: "headline") }の黒字
                [negative] { SIZE($at_value, style: "headline") }の赤字
               *[zero] 収支ゼロ
            }
        [exports] { SIZE($at_value, style: "headline") }
        [imports] { SIZE($at_value, style: "headline") }
       *[other] { MONEY($at_value, style: "headline") }
    }
record-at =
    { LENGTH($at_period) ->
       *[year] { since-began }{ since-rank }の{ since-side }
        [half] { since-began }半期で{ since-rank }の{ since-side }
        [quarter] { since-began }四半期で{ since-rank }の{ since-side }
        [month] { since-began }月次で{ since-rank }の{ since-side }
    }
since-began = { $since_began }年の統計開始以来
since-rank =
    { $since_rank ->
       *[first] 初
        [largest] 最大
        [smallest] 最小
    }
since-side =
    { $since_side ->
       *[surplus] 黒字
        [deficit] 赤字
    }
finding-flipped = { balance-trade }、{ PERIOD($from_period) }の{ balance-from }から{ PERIOD($to_period) }は{ balance-to }に
finding-turned =
    { $again ->
        [yes] { balance-trade }、再び{ to-side }に { PERIOD($from_period) }は{ balance-from }、{ PERIOD($to_period) }は{ balance-to }
       *[no] { balance-trade }、{ to-side }に転換 { PERIOD($from_period) }は{ balance-from }、{ PERIOD($to_period) }は{ balance-to }
    }
finding-went =
    { went-subject }、{ PERIOD($from_period) }の{ from-size }から{ PERIOD($to_period) }は{ to-size }に{ went-verb }
went-subject =
    { $flow ->
       *[balance] { topic }の{ from-side }
        [exports] { trade }
        [imports] { trade }
    }
went-verb =
    { $trend ->
       *[same] ほぼ横ばい
        [larger] { went-up }
        [multiplied] { $times }倍に{ went-up }
        [more-than-multiplied] { $times }倍超に{ went-up }
        [smaller] { went-down }
        [divided] { $times }分の1に{ went-down }
        [more-than-divided] { $times }分の1以下に{ went-down }
        [all-but-gone] 10分の1以下に{ went-down }
    }
went-up =
    { $flow ->
       *[balance] 拡大
        [exports] 増加
        [imports] 増加
    }
went-down =
    { $flow ->
       *[balance] 縮小
        [exports] 減少
        [imports] 減少
    }
finding-over-year =
    { $up ->
        [yes] { went-subject }、{ PERIOD($to_period) }は{ to-size }に{ went-up } 前年は{ from-size }
       *[no] { went-subject }、{ PERIOD($to_period) }は{ to-size }に{ went-down } 前年は{ from-size }
    }
finding-against =
    { $standing ->
       *[level] { topic }の輸出、{ PERIOD($period) }は{ exports-size }で輸入{ imports-size }とほぼ並ぶ
        [passed] { topic }の輸出、{ PERIOD($period) }は{ exports-size }で輸入{ imports-size }を逆転
        [fell-behind] { topic }の輸出、{ PERIOD($period) }は{ exports-size }で輸入{ imports-size }を下回る水準に転落
        [above] { topic }の輸出、{ PERIOD($period) }は{ exports-size }で輸入{ imports-size }を上回る
        [below] { topic }の輸出、{ PERIOD($period) }は{ exports-size }で輸入{ imports-size }を下回る
    }
exports-size = { SIZE($exports, style: "headline") }
imports-size = { SIZE($imports, style: "headline") }
finding-measured =
    { $movement_kind ->
        [more] { measured-at }、{ compared-period }より{ measured-by }増加
        [less] { measured-at }、{ compared-period }より{ measured-by }減少
        [higher] { measured-at }、{ compared-period }より{ measured-by }上昇
        [lower] { measured-at }、{ compared-period }より{ measured-by }低下
        [same] { measured-at }、{ compared-period }と同じ
       *[other] { measured-at }、{ compared-period }とほぼ同じ
    }
measured-at = { $topic_name }、{ PERIOD($at_period) }は{ MONEY($at_value, style: "headline") }
measured-by = { SIZE($movement_size, style: "headline") }
finding-highest =
    { $among ->
        [none] { PERIOD($period) }の{ $measure }、最高は{ $of_name }の{ highest-amount }
       *[some] { PERIOD($period) }の{ $measure }、収集資料の{ COUNT($among) }項目で最高は{ $of_name }の{ highest-amount }
    }
highest-amount = { MONEY($of_value, style: "headline") }
finding-against-named =
    { $standing ->
       *[level] { named-subject }{ PERIOD($period) }は{ $plus }{ exports-size }、{ $minus }{ imports-size }とほぼ並ぶ
        [passed] { named-subject }{ PERIOD($period) }は{ $plus }{ exports-size }で{ $minus }{ imports-size }を逆転
        [fell-behind] { named-subject }{ PERIOD($period) }は{ $plus }{ exports-size }、{ $minus }{ imports-size }を下回る水準に
        [above] { named-subject }{ PERIOD($period) }は{ $plus }{ exports-size }、{ $minus }{ imports-size }を上回る
        [below] { named-subject }{ PERIOD($period) }は{ $plus }{ exports-size }、{ $minus }{ imports-size }を下回る
    }
named-subject =
    { $topic_by ->
        [total] { "" }
       *[other] { PLAIN($topic_name) }、
    }
finding-overtook =
    { $surplus ->
        [yes] { -subject }の最大の黒字{ rank-of }、{ PLAIN($before) }から{ PLAIN($now) }に
       *[no] { -subject }の最大の赤字{ rank-of }、{ PLAIN($before) }から{ PLAIN($now) }に
    }
rank-of =
    { $by ->
       *[total] { "" }
        [party] 相手国
        [product] 種類
        [sector] 機関
        [industry] 業種
    }
finding-pair =
    { PERIOD($period) }、{ PLAIN($surplus_name) }は{ SIZE($surplus_value, style: "headline") }の黒字、{ PLAIN($deficit_name) }は{ SIZE($deficit_value, style: "headline") }の赤字
finding-record-and =
    { $other_name ->
        [none] { PLAIN($of_name) }、{ PERIOD($period) }は{ record-of } { SIZE($of_value, style: "headline") }
       *[some] { PLAIN($of_name) }、{ PERIOD($period) }は{ record-of } { PLAIN($other_name) }は{ balance-other }
    }
record-of =
    { LENGTH($period) ->
       *[year] { since-began }{ since-rank }の{ since-side }
        [half] { since-began }半期で{ since-rank }の{ since-side }
        [quarter] { since-began }四半期で{ since-rank }の{ since-side }
        [month] { since-began }月次で{ since-rank }の{ since-side }
    }
balance-other =
    { SIGN($other_value) ->
        [positive] { SIZE($other_value, style: "headline") }の黒字
        [negative] { SIZE($other_value, style: "headline") }の赤字
       *[zero] 収支ゼロ
    }
finding-largest =
    { $by ->
        [party] { PERIOD($period) }の{ -subject }、最大の{ largest-what }相手国は{ PLAIN($of_name) }で{ of-size }
       *[other] { PERIOD($period) }の{ -subject }、最大の{ largest-what }は{ PLAIN($of_name) }の{ of-size }
    }
largest-what =
    { $flow ->
       *[balance]
            { SIGN($of_value) ->
                [positive] 黒字
                [negative] 赤字
               *[zero] 収支
            }
        [exports] 輸出
        [imports] 輸入
    }
of-size = { SIZE($of_value, style: "headline") }
finding-moved =
    { $total_name ->
        [none] { PERIOD($period) }、{ moved }
       *[some] { PERIOD($period) }、{ moved } { moved-total }
    }
moved =
    { $shift_kind ->
        [to-surplus] { moved-topic }が{ moved-by }改善し黒字に転換
        [to-deficit] { moved-topic }が{ moved-by }悪化し赤字に転落
        [larger-surplus] { moved-topic }の黒字が{ moved-by }拡大
        [smaller-surplus] { moved-topic }の黒字が{ moved-by }縮小
        [surplus-gone] { moved-topic }の黒字が{ moved-by }縮小
        [larger-deficit] { moved-topic }の赤字が{ moved-by }拡大
        [smaller-deficit] { moved-topic }の赤字が{ moved-by }縮小
        [deficit-gone] { moved-topic }の赤字が{ moved-by }縮小
       *[same] { moved-topic }の収支は変わらず
        [more-exports] { moved-topic }の輸出が{ moved-by }増加
        [less-exports] { moved-topic }の輸出が{ moved-by }減少
        [more-imports] { moved-topic }の輸入が{ moved-by }増加
        [less-imports] { moved-topic }の輸入が{ moved-by }減少
        [up] { PLAIN($name) }が{ moved-by }上昇
        [down] { PLAIN($name) }が{ moved-by }低下
    }
moved-topic =
    { $by ->
        [party] 対{ $name }{ -subject }
       *[other] { PLAIN($name) }
    }
moved-by = { SIZE($shift_size, style: "headline") }
moved-total =
    { $total_kind ->
        [to-surplus]
            { $total_again ->
                [yes] { total-topic }の収支は再び黒字に
               *[no] { total-topic }の収支は黒字に転換
            }
        [to-deficit]
            { $total_again ->
                [yes] { total-topic }の収支は再び赤字に
               *[no] { total-topic }の収支は赤字に転落
            }
        [larger-surplus] { total-topic }の黒字は{ total-amount }に拡大
        [smaller-surplus] { total-topic }の黒字は{ total-amount }に縮小
        [larger-deficit] { total-topic }の赤字は{ total-amount }に拡大
        [smaller-deficit] { total-topic }の赤字は{ total-amount }に縮小
       *[same]
            { SIGN($total_after) ->
                [positive] { total-topic }の収支は{ total-amount }の黒字
                [negative] { total-topic }の収支は{ total-amount }の赤字
               *[zero] { total-topic }の収支はゼロ
            }
        [surplus-gone] { total-topic }の収支はゼロ
        [deficit-gone] { total-topic }の収支はゼロ
        [more-exports] { total-topic }の輸出は{ total-amount }
        [less-exports] { total-topic }の輸出は{ total-amount }
        [more-imports] { total-topic }の輸入は{ total-amount }
        [less-imports] { total-topic }の輸入は{ total-amount }
        [up] { PLAIN($total_name) }は{ total-amount }
        [down] { PLAIN($total_name) }は{ total-amount }
    }
total-topic =
    { $total_by ->
        [total] { -subject }
        [party] 対{ $total_name }{ -subject }
       *[other] { PLAIN($total_name) }
    }
total-amount = { SIZE($total_after, style: "headline") }
finding-parts =
    { $other_name ->
        [none] { parts-of }、{ PERIOD($total_period) }は{ parts-total } { PLAIN($one_name) }は{ part-one }
       *[some]
            { parts-of }、{ PERIOD($total_period) }は{ parts-total } { PLAIN($one_name) }は{ part-one }、{ PLAIN($other_name) }は{ part-other }
    }
parts-of = { trade }
parts-total =
    { $flow ->
        [balance]
            { SIGN($total_value) ->
                [positive] { SIZE($total_value, style: "headline") }の黒字
                [negative] { SIZE($total_value, style: "headline") }の赤字
               *[zero] ゼロ
            }
        [exports] { SIZE($total_value, style: "headline") }
        [imports] { SIZE($total_value, style: "headline") }
       *[other] { MONEY($total_value, style: "headline") }
    }
part-one =
    { $flow ->
        [balance]
            { SIGN($one_value) ->
                [positive] { SIZE($one_value, style: "headline") }の黒字
                [negative] { SIZE($one_value, style: "headline") }の赤字
               *[zero] 収支ゼロ
            }
        [exports] { SIZE($one_value, style: "headline") }
        [imports] { SIZE($one_value, style: "headline") }
       *[other] { MONEY($one_value, style: "headline") }
    }
part-other =
    { $flow ->
        [balance] { balance-other }
        [exports] { SIZE($other_value, style: "headline") }
        [imports] { SIZE($other_value, style: "headline") }
       *[other] { MONEY($other_value, style: "headline") }
    }
finding-crossed =
    { $up ->
        [none]
            { $down ->
                [none] { SPAN($first, $last) }、黒字と赤字の入れ替わりなし
               *[some] { PLAIN($down) }、{ PERIOD($first) }の黒字から{ PERIOD($last) }は赤字に
            }
       *[some]
            { $down ->
                [none] { PLAIN($up) }、{ PERIOD($first) }の赤字から{ PERIOD($last) }は黒字に
               *[some] { PLAIN($up) }は黒字に、{ PLAIN($down) }は赤字に転換 { SPAN($first, $last) }
            }
    }
finding-sign-revised =
    { $turns ->
        [0] { sign-revised-once }
        [1] { sign-revised-once }
       *[other] { PERIOD($period) }の{ balance-trade }、黒字と赤字が{ $turns }回入れ替わる 当初{ balance-first }、現在{ balance-last }
    }
sign-revised-once =
    { $since_rank ->
        [none] { PERIOD($period) }の{ balance-trade }、当初の{ balance-first }が{ balance-last }に改定
       *[some]
            { LENGTH($period) ->
               *[year] 「{ since-began }{ since-rank }の{ since-side }」が{ balance-last }に { PERIOD($period) }の{ balance-trade }
                [half] 「{ since-began }半期で{ since-rank }の{ since-side }」が{ balance-last }に { PERIOD($period) }の{ balance-trade }
                [quarter] 「{ since-began }四半期で{ since-rank }の{ since-side }」が{ balance-last }に { PERIOD($period) }の{ balance-trade }
                [month] 「{ since-began }月次で{ since-rank }の{ since-side }」が{ balance-last }に { PERIOD($period) }の{ balance-trade }
            }
    }
finding-revised =
    { $flow ->
        [balance] { PERIOD($period) }の{ trade }、{ balance-first }から{ balance-last }に改定
        [exports] { PERIOD($period) }の{ trade }、{ first-size }から{ last-size }に改定
        [imports] { PERIOD($period) }の{ trade }、{ first-size }から{ last-size }に改定
       *[other] { PERIOD($period) }の{ trade }、{ MONEY($first, style: "headline") }から{ MONEY($last, style: "headline") }に改定
    }
finding-never-revised = { trade }、収集資料の中に改定された数値なし

## 見出しに共通の部分

trade =
    { $flow ->
        [balance] { balance-trade }
        [exports]
            { $topic_by ->
                [total] { -subject }輸出
                [party] 対{ $topic_name }{ -subject }輸出
               *[other] { PLAIN($topic_name) }の輸出
            }
        [imports]
            { $topic_by ->
                [total] { -subject }輸入
                [party] 対{ $topic_name }{ -subject }輸入
               *[other] { PLAIN($topic_name) }の輸入
            }
       *[other] { $topic_name }
    }
balance-trade =
    { $topic_by ->
        [total] { -subject }収支
        [party] 対{ $topic_name }{ -subject }収支
       *[other] { PLAIN($topic_name) }の収支
    }
topic =
    { $topic_by ->
        [total] { -subject }
        [party] 対{ $topic_name }{ -subject }
       *[other] { PLAIN($topic_name) }
    }
from-size = { SIZE($from_value, style: "headline") }
to-size = { SIZE($to_value, style: "headline") }
first-size = { SIZE($first, style: "headline") }
last-size = { SIZE($last, style: "headline") }
from-side =
    { SIGN($from_value) ->
        [positive] 黒字
        [negative] 赤字
       *[zero] 収支
    }
to-side =
    { SIGN($to_value) ->
        [positive] 黒字
        [negative] 赤字
       *[zero] 収支ゼロ
    }
balance-from =
    { SIGN($from_value) ->
        [positive] { from-size }の黒字
        [negative] { from-size }の赤字
       *[zero] 収支ゼロ
    }
balance-to =
    { SIGN($to_value) ->
        [positive] { to-size }の黒字
        [negative] { to-size }の赤字
       *[zero] 収支ゼロ
    }
balance-first =
    { SIGN($first) ->
        [positive] { first-size }の黒字
        [negative] { first-size }の赤字
       *[zero] 収支ゼロ
    }
balance-last =
    { SIGN($last) ->
        [positive] { last-size }の黒字
        [negative] { last-size }の赤字
       *[zero] 収支ゼロ
    }

## キーボードでグラフを読む人への言葉、データファイルの問題

outline-count =
    { $missing ->
        [0] 数値{ $figures }件。
       *[other] 数値{ $figures }件、うち{ $missing }件は値がない。
    }
outline-extreme =
    { $highest ->
        [yes] 最高:{ $heading }、{ $level }。
       *[no] 最低:{ $heading }、{ $level }。
    }
outline-turns =
    { $surplus ->
        [yes] 黒字に転換:{ PERIODS($periods) }。
       *[no] 赤字に転換:{ PERIODS($periods) }。
    }
outline-annotation = 注釈({ $heading }):{ SENTENCE($text) }
outline-end =
    { $last ->
        [yes] 最後です。
       *[no] 最初です。
    }
jump =
    { $jump ->
        [sign-change] 次の黒字・赤字の転換
        [revision] 次の改定値
        [largest] 最高値
       *[smallest] 最低値
    }
jump-none =
    { $jump ->
        [sign-change] このグラフにほかの黒字・赤字の転換はありません。
        [revision] このグラフにほかの改定値はありません。
        [largest] このグラフにこれより高い数値はありません。
       *[smallest] このグラフにこれより低い数値はありません。
    }
help = キーと音
help-keys =
    { $keys ->
       *[arrows] 矢印キー:数値の並ぶ向きでは前後の数値へ、それと交わる向きでは数値の中と外へ移ります。
        [enter] Enterキー:数値について知られていることを一行ずつ読み、出典ではそのページを開きます。Escキー:戻ります。
        [ends] Homeキー、Endキー:最初と最後へ移ります。
        [pages] Page Upキー、Page Downキー:前後のまとまりの同じ位置へ、まとまりが一つなら数値五つ分移ります。
    }
help-letters = 一文字のキーを使う
help-close = 閉じる
sound-play = 音で聞く・止める
sound-about = 数値が大きいほど音が高くなります。赤字は粗い音色で、黒字と赤字が入れ替わるところで鐘、系列の断絶で二度のノック、値のないところで鈍い音が鳴ります。
sound-rate = 速さ
sound-rate-name =
    { $rate ->
        [slow] 遅く
       *[normal] 普通
        [fast] 速く
    }
whose-words = このグラフの見出し、注記、説明のいずれかは、このページのアドレスを作った人が書いたものです。{ -publisher }やこのサイトの言葉ではありません。
table = 数値を表で見る
element-not-loaded = グラフを読み込めませんでした。
element-slow = グラフの読み込みに時間がかかっています。
element-stopped = プログラムの不具合でグラフが止まりました。
element-undecided = このページには二つのサイトのグラフがあり、このグラフはどちらのものかを示していません。埋め込みコードの src 属性にサイトのアドレスを書いてください。
element-other-version = このページでは別のサイトのグラフのプログラムが動いており、このグラフに必要な版と異なります。フレームで埋め込めば表示できます。
element-site-missing = このグラフのサイトのスクリプトがページにありません。埋め込みコードをすべて貼り付けてください。
element-ask = 動くグラフを表示する
element-retry = 再試行
data-foreign = このグラフのデータファイルではありません。アドレスを確かめてください。
data-version = データファイルの版がこのページと異なります。ページを再読み込みしてください。
data-damaged = データファイルが途中で切れているか壊れています。ページを再読み込みしてください。

## 誤った問い合わせ:何が誤りで、何が使えるか。キーとコードは入力のまま。

query-unknown-key = 「{ $found }」というキーはありません。{ CODES($keys) }のいずれかを使ってください。{ query-nearest }
query-repeated-key = キー「{ $key }」が2回あります。1回だけ書いてください。
query-unknown = { $key }:「{ $found }」は使えません。{ $expected }{ query-nearest }
query-not-taken =
    { $found ->
        [none] { $key }:chart={ $chart }では空の値は使えません。{ $expected }
       *[some] { $key }:chart={ $chart }では「{ $found }」は使えません。{ $expected }
    }
query-encoding = 「{ $found }」はパーセントエンコードしたUTF-8ではありません。
query-nearest =
    { $nearest ->
        [none] { "" }
       *[some] もしかして「{ $nearest }」ですか。
    }
expected-one-of = 使えるのは{ CODES($codes) }です。
expected-one-of-many = 使えるのは{ CODES($codes) }など、items.csvのコードです。
expected-period-or-none = 2021のような期間か、noneを書いてください。
expected-period-or-range = 2022、2022-H1、2016-Q1、2024-03のような期間か、2010..2023のような範囲を書いてください。
expected-date = 2023-03-24のような日付を書いてください。
expected-codes = コードをコンマで区切って書いてください。
expected-each-once = コードは1回ずつ書いてください。
expected-ends-of-one-length = 範囲の両端は同じ長さの期間にしてください。
expected-earlier-first = 早い期間を先に書いてください。
expected-plain-text = 文字数は{ $characters }字までです。
expected-annotations = 「コード:説明」をコンマで区切って4件まで、説明は60字までです。
expected-no-flow = 輸出と輸入をともに描くので、flowは書かないでください。
expected-balance-with-flows = 二つの流れがそろった収支(ほかの指標はchart=columnsで見られます)
expected-additive-measure = 足し上げられる指標(率と指数はchart=barsで比べられます)
expected-only-with-lines = chart=lineとchart=vintagesでだけ使えます。
expected-measure-that-grows = 流れ、水準、指数にだけ使えます。
expected-only-with-bridge = chart=bridgeでだけ使えます。
expected-day-from = 最初の発表日{ $first }以降の日付を書いてください。
expected-published-by = { $day }までに発表されたものは{ CODES($codes) }です。
expected-code = 英数字と_、-のコード
expected-dimension-with-parts = 内訳のある分類を書いてください:{ CODES($codes) }。
expected-one-item-of = { $by }の項目を一つ選んでください:{ CODES($codes) }。
expected-items-of = by={ $by }の項目を書いてください。
expected-item-with-parts = 内訳のある項目を書いてください:{ CODES($codes) }。
expected-one-item = 項目は一つだけ書けます。
expected-one-period = { $such }のような期間を一つだけ書いてください。
expected-at-most-periods = 期間は{ $number }個までです。
expected-at-most-items = 1つのグラフに描ける項目は{ $number }個までです。itemで項目を指定してください。
expected-period-to-lead-from = 比べる期間を書くか、compareを省いてください(省くと1年前と比べます)。
expected-length-of = { $such }と同じ長さの期間を書いてください。
expected-another-period = 描く期間とは別の期間を書いてください。
expected-item-or-period = items.csvの項目のコードか期間を書いてください。
expected-font = serif、sans、または書体の名前を書いてください。名前は文字、数字、空白、-で{ $characters }字までです。
expected-rgb = fff8ecのように、0〜9とa〜fの6桁の色を書いてください。
expected-contrast = { CODES($grounds) }の上で読める、コントラスト比{ $least }:1以上の色を書いてください。
expected-ground-beside = 明るい画面と暗い画面のどちらでも読める文字の色はないので、groundかtheme=light、theme=darkを併せて書いてください。
corrected-figure =
    { $before ->
        [none] { DATE($day) }訂正:{ $name }、{ PERIOD($when) }。{ SENTENCE($why) }
       *[some] { DATE($day) }訂正:{ $name }、{ PERIOD($when) }(訂正前{ MONEY($before) })。{ SENTENCE($why) }
    }
event = { SENTENCE($text) }
converted = { $text }({ PERIOD($when) }の平均レート{ $per }={ $rate }による独自換算)。
converted-figures =
    { $rate ->
        [none] 各年の平均為替レートによる独自換算で、公表値ではない。
       *[some] { PERIOD($when) }の平均レート{ $per }={ $rate }による独自換算で、公表値ではない。
    }
expected-years-in = { $currency }への換算は年間の数値だけです。年か、2010..2023のような年の範囲を書いてください。
finer-printed = より細かい数値:{ $publisher }は{ MONEY($value) }。
