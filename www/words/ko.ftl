### 차트의 모든 문장. 형식은 en.ftl의 머리말과 같고, 한국어에만 있는 것은 조사입니다.
###
### { PARTICLE("은") }  바로 앞에 채워진 말에 맞는 조사: 은/는. "이" "을" "과" "으로"도 같은 방식으로 씁니다.
### { TOWARD($name) }      거래상대국: 대중, 대미, 대베트남
### 금액은 제목과 그림에서 '억달러'로 붙여 쓰고 문장에서는 '억 달러'로 띄어 씁니다.

language-name = 한국어

## 금액

money-words =
    { $unit_base ->
       *[currency]
            { $scale ->
                [zero] 0{ currency-name }
               *[myriad] { $digits } { currency-name }
            }
        [percent] { $digits }%
        [percentage-points] { $digits }%포인트
        [points] { $digits }포인트
        [persons] { $digits }명
        [unnamed] { $digits }
    }
money-headline =
    { $unit_base ->
       *[currency] { $digits }{ currency-name }
        [percent] { $digits }%
        [percentage-points] { $digits }%포인트
        [points] { $digits }포인트
        [persons] { $digits }명
        [unnamed] { $digits }
    }
currency-name =
    { $unit_currency ->
        [USD] 달러
        [EUR] 유로
        [GBP] 파운드
        [JPY] 엔
        [KRW] 원
        [CNY] 위안
       *[other] { $unit_code }
    }
# 축과 그림의 수치. 단위(억 달러)는 축 옆에 따로 적습니다.
money-mark = { $digits }
unit =
    { $unit_base ->
       *[currency] 단위: { unit-scale }{ currency-name }
        [percent] 단위: %
        [percentage-points] 단위: %포인트
        [points] 단위: 포인트
        [persons] 단위: { unit-scale }명
        [unnamed]
            { $scale ->
               *[one] { "" }
                [myriad] 단위: 만
                [hundred-million] 단위: 억
                [trillion] 단위: 조
            }
    }
unit-scale =
    { $scale ->
       *[one] { "" }
        [myriad] 만{ " " }
        [hundred-million] 억{ " " }
        [trillion] 조{ " " }
    }
count = { $number }

## 날짜와 기간

date = { $year }년 { $month }월 { $day }일
period =
    { $length ->
       *[year] { $year }년
        [half] { $year }년 { half-name }반기
        [quarter] { $year }년 { $number }분기
        [month] { $year }년 { $month }월
    }
half-name =
    { $number ->
        [1] 상
       *[2] 하
    }
period-short =
    { $length ->
       *[year] { $year }
        [half] { $year } { half-name }반기
        [quarter] { $year } { $number }분기
        [month] { $year }.{ $month }
    }
span =
    { LENGTH($first) ->
       *[year] { YEAR($first) }~{ PERIOD($last) }
        [half] { PERIOD($first) }~{ PERIOD($last) }
        [quarter] { PERIOD($first) }~{ PERIOD($last) }
        [month] { PERIOD($first) }~{ PERIOD($last) }
    }
span-short =
    { LENGTH($first) ->
       *[year] { YEAR($first) }~{ YEAR($last) }
        [half] { PERIOD($first, style: "short") }~{ PERIOD($last, style: "short") }
        [quarter] { PERIOD($first, style: "short") }~{ PERIOD($last, style: "short") }
        [month] { PERIOD($first, style: "short") }~{ PERIOD($last, style: "short") }
    }

## 나열과 문장

list-next = { $list }, { $next }
list-last = { $list }, { $next }
# 이름에 쉼표가 있을 때
list-next-with-commas = { $list }; { $next }
without-comma = { $before }·{ $after }
sentence-next = { $sentences } { $next }
sentence =
    { $closed ->
        [yes] { $text }
       *[no] { $text }.
    }

## 수치 하나: 말풍선, 음성, 표

level =
    { $flow ->
        [balance]
            { SIGN($value) ->
                [positive] { SIZE($value) } 흑자
                [negative] { SIZE($value) } 적자
               *[zero] 수지 { MONEY($value) }
            }
        [exports] 수출 { MONEY($value) }
        [imports] 수입 { MONEY($value) }
       *[other] { MONEY($value) }
    }
level-of-release = { level }({ DATE($date) } 발표)
status =
    { $status ->
        [revised] 수정
        [unchanged] 재공표(변동 없음)
        [preliminary] 잠정
       *[once]
            { $followed ->
                [yes] 확인된 최초 수치
               *[no] 이후 발표 자료 미확보
            }
    }
level-with-status =
    { $doubtful ->
        [yes] { $level }({ status }, 확인 필요).
       *[no]
            { $status ->
                [unchanged] { $level }, 재공표(변동 없음).
               *[other] { $level }({ status }).
            }
    }
spoken = { $heading } { $sentences }
first-published = 최초 발표({ DATE($date) }) { level }.
earliest-found = 확인된 최초 수치({ DATE($date) } 발표) { level }.
since-first =
    { $revision_kind ->
       *[unchanged] 이후 변동 없음.
        [tie] 이후 변동은 반올림 오차 이내.
        [to-surplus] 적자에서 흑자로 수정.
        [to-deficit] 흑자에서 적자로 수정.
        [larger-surplus] 흑자폭 { SIZE($revision_size) } 확대 수정.
        [smaller-surplus] 흑자폭 { SIZE($revision_size) } 축소 수정.
        [larger-deficit] 적자폭 { SIZE($revision_size) } 확대 수정.
        [smaller-deficit] 적자폭 { SIZE($revision_size) } 축소 수정.
        [up] { SIZE($revision_size) } 상향 수정.
        [down] { SIZE($revision_size) } 하향 수정.
    }
change =
    { $movement_kind ->
       *[same] { compared-period }{ PARTICLE("과") } 같음.
        [tie] { compared-period }{ PARTICLE("과") }의 차이는 반올림 오차 이내.
        [to-surplus] 흑자 전환({ compared-period } 대비 { SIZE($movement_size) } 개선).
        [to-deficit] 적자 전환({ compared-period } 대비 { SIZE($movement_size) } 악화).
        [larger-surplus] { compared-period } 대비 흑자폭 { SIZE($movement_size) } 확대.
        [smaller-surplus] { compared-period } 대비 흑자폭 { SIZE($movement_size) } 축소.
        [smaller-deficit] { compared-period } 대비 적자폭 { SIZE($movement_size) } 축소.
        [larger-deficit] { compared-period } 대비 적자폭 { SIZE($movement_size) } 확대.
        [more] { compared-period } 대비 { SIZE($movement_size) } 증가.
        [less] { compared-period } 대비 { SIZE($movement_size) } 감소.
        [higher] { compared-period } 대비 { SIZE($movement_size) } 상승.
        [lower] { compared-period } 대비 { SIZE($movement_size) } 하락.
    }
compared-period =
    { $against_year ->
        [yes]
            { LENGTH($against_other) ->
               *[year] 전년
                [half] 전년 동기
                [quarter] 전년 동기
                [month] 전년 동월
            }
       *[no] { PERIOD($against_other) }
    }
in-percent =
    { $flow ->
        [balance]
            { $up ->
                [yes] { $text } 확대.
               *[no] { $text } 축소.
            }
       *[other]
            { $up ->
                [yes] { $text } 증가.
               *[no] { $text } 감소.
            }
    }
within-rounding = 반올림 범위 내
different-releases = 발표 시점이 달라 증감을 계산하지 않음.
record =
    { $length ->
       *[year] { $began }년 통계 편제 이후 { record-rank } { record-side }(연간 기준).
        [half] { $began }년 통계 편제 이후 { record-rank } { record-side }(반기 기준).
        [quarter] { $began }년 통계 편제 이후 { record-rank } { record-side }(분기 기준).
        [month] { $began }년 통계 편제 이후 { record-rank } { record-side }(월간 기준).
    }
record-rank =
    { $record_rank ->
       *[first] 첫
        [largest] 최대
        [smallest] 최소
    }
record-side =
    { $record_side ->
       *[surplus] 흑자
        [deficit] 적자
    }
release-of = { DATE($date) } 발표.
stated = { $text }.
of-period = { $period }: { $text }.
labelled = { $label }: { $text }
item-and-period = { $item }, { $period }
derived =
    { $formula ->
        [none] 보도된 증감이나 합계로 계산한 수치.
       *[some] 보도된 수치로 계산: { $formula }.
    }
remainder-means = 잔차(같은 발표의 합계에서 항목을 뺀 값).
rounding = 반올림에 따른 오차 ±{ SIZE($margin) }.
other-printed = { $publisher } 보도 수치는 { MONEY($value) }(채택하지 않음: { $reason }).
carried = 이번 발표는 바뀌지 않은 수치를 싣지 않아, 이전 발표의 수치를 그대로 씀.
flagged = 발표 기관 표시: { LIST($flags) }.
flag-name =
    { $flag ->
       *[preliminary] 잠정치
        [estimated] 추정치
        [revised] 수정치
        [break] 시계열 단절
        [forecast] 전망치
        [unavailable] 자료 없음
    }
exception = { SENTENCE($reason) }
# 보여 주는 수치는 발표에 실린 그대로다.
finer-printed = { $publisher }에는 더 자세한 수치 { MONEY($value) }{ PARTICLE("이") } 실렸다.
event = { SENTENCE($text) }
converted = { $text }({ PERIOD($when) } 평균 환율 { $per }당 { $rate }, 자체 환산).
# 자료를 모은 쪽에서 미심쩍게 보는 수치: 상태, 막대 옆 표시, 이유.
doubtful-status = { $status }, 확인 필요
doubtful-mark = { $text }?
doubtful = 확인이 필요한 수치: { SENTENCE($reason) }

## 차트 아래의 설명

superseded = { DATE($date) } 발표에서 다시 편제돼 이후 수치와 비교할 수 없음.
preliminary = { PERIODS($periods) }{ PARTICLE("은") } 잠정치.
some-preliminary = { PERIODS($periods) } 수치 일부는 잠정치.
begins = 이 통계는 { PERIOD($first) } 수치부터 있음.
# $of_flows: 수출과 수입만 단절되고 수지는 이어진다.
break =
    { $of_flows ->
        [yes] 시계열 단절(수출·수입만): { SENTENCE($note) }
       *[no] 시계열 단절: { SENTENCE($note) }
    }
other-parts = { PERIODS($periods) }부터는 수집된 항목의 분류 단계가 다르다.
# 자료를 모은 쪽의 잘못을 바로잡은 것. $before: 잘못 실렸던 수치.
corrected-figure =
    { $before ->
        [none] { DATE($day) } 정정: { $name } { PERIOD($when) }. { SENTENCE($why) }
       *[some] { DATE($day) } 정정: { $name } { PERIOD($when) } 수치를 { MONEY($before) }로 잘못 실었다. { SENTENCE($why) }
    }
doubtful-figure = { $name } { PERIOD($when) } 수치는 확인 필요. { SENTENCE($reason) }
holes = 수집 자료에 없음: { LIST($names) }.
holes-at = 수집 자료에 없음: { PERIODS($periods) }.
holes-counted = 수치 { $of }개 중 { $missing }개는 수집 자료에 없음.
parts-not-restated =
    { $length ->
       *[half] 반기 수치는 연간 수정치를 반영하지 않아 합계가 연간과 다름.
        [quarter] 분기 수치는 연간 수정치를 반영하지 않아 합계가 연간과 다름.
        [month] 월간 수치는 연간 수정치를 반영하지 않아 합계가 연간과 다름.
    }
base-release =
    { PERIOD($when) } 항목은 모두 { DATE($date) } 발표 기준(합계 { MONEY($used) }). 최신 합계는 { MONEY($newest) }.
rows-name-releases = 항목마다 발표 시점이 달라 각 행에 표시.
hollow-marks = 속이 빈 표시는 다른 발표의 수치로, 증감을 계산하지 않음.
converted-figures =
    { $rate ->
        [none] 각 연도 평균 환율로 자체 환산한 수치로, 발표치가 아님.
       *[some] { PERIOD($when) } 평균 환율({ $per }당 { $rate })로 자체 환산한 수치로, 발표치가 아님.
    }
coarse = 일부 수치는 { SIZE($resolution) } 단위로 반올림.
ranked-among =
    { $counted ->
        [none] 순위는 수집 자료에 있는 { $count }개 항목 기준.
       *[some] 순위는 수집 자료에 있는 { $count }{ $counted } 기준.
    }
# 제목의 기록이 무엇 가운데 기록인지
records-since =
    { $length ->
       *[year] 기록은 { $began }년 통계 편제 이후 연간 수치 기준.
        [half] 기록은 { $began }년 통계 편제 이후 반기 수치 기준.
        [quarter] 기록은 { $began }년 통계 편제 이후 분기 수치 기준.
        [month] 기록은 { $began }년 통계 편제 이후 월간 수치 기준.
    }
record-reported = 역대 기록은 { DATE($date) } 발표 당시 보도에 따른 것이며, 수집 자료에 없는 연도가 있음.
extreme-among =
    { $largest ->
        [yes]
            { $flow ->
               *[balance] 수집 자료에 있는 { COUNT($count) }개 연도 중 최대 { extreme-side }.
                [exports] 수집 자료에 있는 { COUNT($count) }개 연도 중 최대치.
                [imports] 수집 자료에 있는 { COUNT($count) }개 연도 중 최대치.
            }
       *[no]
            { $flow ->
               *[balance] 수집 자료에 있는 { COUNT($count) }개 연도 중 최소 { extreme-side }.
                [exports] 수집 자료에 있는 { COUNT($count) }개 연도 중 최소치.
                [imports] 수집 자료에 있는 { COUNT($count) }개 연도 중 최소치.
            }
    }
extreme-side =
    { SIGN($value) ->
        [positive] 흑자
        [negative] 적자
       *[zero] 수지
    }
# 발표 시점별 그림에서 그린 발표의 수.
vintages-drawn = 발표 { $of }건 가운데 { $drawn }건을 그림.
vintages-apart = 시계열이 단절돼 최근 발표와 비교할 수 없는 발표 { $count }건은 제외.
left-out = 세부 항목 자료가 부족해 제외: { PERIODS($periods) }.

## 차트 둘레: 부제, 출처, 표, 링크

by =
    { $by ->
        [total] 전체
       *[other] { $name }별
    }
versus =
    { $led ->
        [yes] { PERIOD($other) } → { PERIOD($shown) }
       *[no] { PERIOD($shown) }({ PERIOD($other) } 대비)
    }
# 자료 꾸러미가 이름을 붙인 지표의 부제.
growth-short = { $name } 증가율
growth-of =
    { $over_year ->
        [yes] { $name } 증가율(1년 전 대비)
       *[no] { $name } 증가율(직전 기간 대비)
    }
measure-of-title = { -title }: { $measure }
measure-of-item = { $item } { $measure }
by-release = 발표 시점별
change-from = { PERIOD($other) } → { PERIOD($shown) } 증감
outlines-are-first = 테두리는 최초 발표치
# 축이 없는 곳의 단위.
unit-name =
    { $unit_base ->
       *[currency] 단위: { currency-name }
        [percent] 단위: %
        [percentage-points] 단위: %포인트
        [points] 단위: 포인트
        [persons] 단위: 명
        [unnamed] { "" }
    }
as-of = { DATE($date) } 기준
newer-figures = 이후 새 수치가 발표됨(가장 최근 { DATE($date) }).
current-chart = 최신 수치로 보기
show-bars = 막대그래프로 보기
chart =
    { $kind ->
       *[columns] 기간마다 0을 기준으로 위아래로 뻗은 세로 막대.
        [difference] 수출과 수입을 두 선으로 그리고 그 차이인 수지를 채운 그림.
        [bars] 항목마다 0을 기준으로 좌우로 뻗은 가로 막대.
        [dumbbell] 항목마다 비교 시점과 해당 기간의 수치를 선으로 이은 그림.
        [bridge]
            { $change ->
                [yes] 세부 항목의 증감이 한 합계에서 다른 합계로 이어지는 계단.
               *[no] 세부 항목이 쌓여 합계에 이르는 계단.
            }
        [stack] 흑자는 위로, 적자는 아래로 쌓고 합계를 표시한 기간별 막대.
        [multiples] 항목별 추이를 같은 눈금으로 나란히 그린 작은 그림들.
        [revisions] 기간마다 발표된 수치를 발표 순서대로 이은 그림.
        [line] 항목마다 한 선으로 그린 추이.
        [vintages] 발표마다 한 선으로 그린 추이. 굵은 선이 가장 최근 발표.
        [triangle] 기간과 발표 시점으로 나눈 표. 최초 발표치와 차이가 클수록 짙게 칠함.
    }
no-sum =
    { $other ->
        [none]
            { PERIOD($when) } { $name }{ PARTICLE("과") } 그 세부 항목을 함께 담은 발표가 수집 자료에 없습니다. 대신 막대그래프를 볼 수
            있습니다.
       *[some]
            { PERIOD($other) }{ PARTICLE("과") } { PERIOD($when) } { $name }{ PARTICLE("과") } 그 세부 항목을 모두 담은 발표가 수집 자료에
            없어 증감을 더할 수 없습니다. 대신 막대그래프를 볼 수 있습니다.
    }
misleading =
    { PERIOD($when) } { $name }{ PARTICLE("은") } 합계에서 항목을 뺀 잔차({ MONEY($remainder) })가 가장 큰 세부 항목({ MONEY($largest) })보다 커서
    합계 그림이 오해를 부를 수 있습니다. 대신 막대그래프를 볼 수 있습니다.
# 표 제목.
caption = { $title }({ $subtitle })
column =
    { $column ->
       *[period] 기간
        [item] 항목
        [flow] 구분
        [figure] 수치
        [compared] 비교 시점
        [change] 증감
        [status] 상태
        [flag] 발표 기관 표시
        [release] 발표일
        [first-published] 최초 발표
        [sources] 출처
    }
row-label =
    { $label ->
       *[first-published] 최초 발표
        [earliest-found] 가장 이른 수집 자료
        [revised] 수정
        [compared] 비교 시점
        [change] 증감
        [percent] 증감률
        [record] 기록
        [release] 발표일
        [doubt] 의문
        [flag] 발표 기관 표시
        [origin] 산출 방식
        [rounding] 반올림
        [other-print] 다른 보도 수치
        [remark] 비고
        [finer-print] 상세 수치
        [event] 배경
        [conversion] 환산
    }
sources-count = 출처 { $count }건

## 그림 옆의 말

flow-name =
    { $flow ->
        [balance] 수지
        [exports] 수출
        [imports] 수입
       *[other] 수치
    }
surplus = 흑자
deficit = 적자
not-in-sources = 수집 자료에 없음
not-available = 발표 자료 없음
outside-series = 통계 대상 기간 아님
break-label = 시계열 단절
other-release = { $period }(다른 발표)
first-published-label = 최초 발표치
preliminary-label = 잠정치
provisional-label = 잠정치·추정치
forecast-label = 전망치
newest-vintage = { DATE($date) } 발표
earlier-vintages =
    { SAME($days_first, $days_last) ->
        [yes] { DATE($days_first) } 발표
       *[no] { DATE($days_first) }~{ DATE($days_last) } 발표
    }
revised-label =
    { $up ->
        [yes] 상향 수정
       *[no] 하향 수정
    }
not-revised-label = 최초 발표치와 같음
latest-label = 최신 발표치
revised-across-zero =
    { $surplus ->
       *[yes] 수정으로 흑자 전환
        [no] 수정으로 적자 전환
    }
net-alone = 수지만 표시(항목 제외)
direction =
    { $balance ->
       *[yes]
            { $up ->
                [yes] 개선
               *[no] 악화
            }
        [no]
            { $up ->
                [yes] 증가
               *[no] 감소
            }
    }
dates-are-releases = 날짜: 발표일

## 합계에서 남는 부분의 이름

remainder-of =
    { $name ->
        [none] 수집 자료에 없는 항목(합계에서 항목을 뺀 값)
       *[some] { $name }(합계에서 항목을 뺀 값)
    }
remainder-rounding = 반올림 차이
# 자리가 좁으면 이 말 앞까지만 씁니다.
remainder-explanation = (합계에서

## 제목: 신문처럼, 달러 앞은 띄우지 않고 '에서' 대신 '서'

finding-nothing = { trade }, { SPAN($first, $last) } 수치는 수집 자료에 없음
finding-doubtful = { trade }, { SPAN($first, $last) }{ PARTICLE("은") } 확인이 필요한 수치뿐
finding-outside =
    { $after ->
        [yes] { trade } 집계는 { PERIOD($edge) }까지
       *[no] { trade } 집계는 { PERIOD($edge) }부터
    }
finding-sparse = { trade }, 수치 { $of }개 중 { $held }개만 수집 자료에 있음
finding-reported = { PERIOD($at_period) } { trade } { figure-at }…발표 당시 ‘역대 { record-rank }’
finding-level =
    { $since_rank ->
        [none] { trade } { PERIOD($at_period) } { figure-at }
       *[some] { trade } { PERIOD($at_period) } { figure-at }…{ record-at }
    }
figure-at =
    { $flow ->
        [balance]
            { SIGN($at_value) ->
                [positive] { SIZE($at_value, style: "headline") } 흑자
                [negative] { SIZE($at_value, style: "headline") } 적자
               *[zero] 균형
            }
        [exports] { SIZE($at_value, style: "headline") }
        [imports] { SIZE($at_value, style: "headline") }
       *[other] { MONEY($at_value, style: "headline") }
    }
record-at =
    { LENGTH($at_period) ->
       *[year] { record-of-years }
        [half]
            { $since_rank ->
                [first] 반기 첫 { since-side }
               *[other] 반기 역대 { since-rank } { since-side }
            }
        [quarter]
            { $since_rank ->
                [first] 분기 첫 { since-side }
               *[other] 분기 역대 { since-rank } { since-side }
            }
        [month]
            { $since_rank ->
                [first] 월간 첫 { since-side }
               *[other] 월간 역대 { since-rank } { since-side }
            }
    }
record-of-years =
    { $since_rank ->
        [first] 통계 편제 이후 첫 { since-side }
       *[other] 역대 { since-rank } { since-side }
    }
since-rank =
    { $since_rank ->
        [largest] 최대
       *[smallest] 최소
    }
since-side =
    { $since_side ->
       *[surplus] 흑자
        [deficit] 적자
    }
finding-flipped =
    { $record ->
        [yes] { balance-trade }, { from-until } { PERIOD($to_period) } 역대 최대 { to-result }
       *[no] { balance-trade }, { from-until } { PERIOD($to_period) } { to-result }
    }
from-until =
    { SIGN($from_value) ->
        [positive] { PERIOD($from_period) } { from-size } 흑자서
        [negative] { PERIOD($from_period) } { from-size } 적자서
       *[zero] { PERIOD($from_period) } 균형에서
    }
to-result =
    { SIGN($to_value) ->
        [positive] { to-size } 흑자로
        [negative] { to-size } 적자로
       *[zero] 균형으로
    }
finding-turned =
    { $again ->
        [yes] { balance-trade } 다시 { to-side }…{ PERIOD($from_period) } { balance-from }, { PERIOD($to_period) } { balance-to }
       *[no] { balance-trade } { to-side } 전환…{ PERIOD($from_period) } { balance-from }, { PERIOD($to_period) } { balance-to }
    }
finding-went =
    { $trend ->
        [multiplied] { went-subject } { $times }배로 { went-up }…{ went-amounts }
        [more-than-multiplied] { went-subject } { $times }배 넘게 { went-up }…{ went-amounts }
        [divided]
            { $times ->
                [2] { went-subject } 절반으로 { went-down }…{ went-amounts }
               *[other] { went-subject } { $times }분의 1로 { went-down }…{ went-amounts }
            }
        [more-than-divided]
            { $times ->
                [2] { went-subject } 절반 아래로 { went-down }…{ went-amounts }
               *[other] { went-subject } { $times }분의 1 아래로 { went-down }…{ went-amounts }
            }
        [all-but-gone] { went-subject } 10분의 1 아래로 { went-down }…{ went-amounts }
       *[other] { went-subject }, { PERIOD($from_period) } { from-size }서 { PERIOD($to_period) } { to-size }로 { went-verb }
    }
went-amounts = { PERIOD($from_period) } { from-size }, { PERIOD($to_period) } { to-size }
went-subject =
    { $flow ->
       *[balance] { topic } { from-side }
        [exports] { trade }
        [imports] { trade }
    }
went-verb =
    { $trend ->
        [larger] { went-up }
        [smaller] { went-down }
       *[other] 제자리
    }
went-up =
    { $flow ->
       *[balance] 확대
        [exports] 증가
        [imports] 증가
    }
went-down =
    { $flow ->
       *[balance] 축소
        [exports] 감소
        [imports] 감소
    }
finding-over-year =
    { $up ->
        [yes] { went-subject }, { PERIOD($to_period) } { to-size }로 { went-up }…{ year-before } { from-size }
       *[no] { went-subject }, { PERIOD($to_period) } { to-size }로 { went-down }…{ year-before } { from-size }
    }
year-before =
    { LENGTH($to_period) ->
       *[year] 전년
        [half] 전년 동기
        [quarter] 전년 동기
        [month] 전년 동월
    }
finding-against =
    { $standing ->
       *[level] { PERIOD($period) } { topic } 수출 { exports-size }, 수입 { imports-size }와 엇비슷
        [passed] { PERIOD($period) } { topic } 수출 { exports-size }로 수입 { imports-size } { against-again }추월
        [fell-behind]
            { $again ->
                [yes] { PERIOD($period) } { topic } 수출 { exports-size }, 수입 { imports-size }에 다시 뒤져
               *[no] { PERIOD($period) } { topic } 수출 { exports-size }, 수입 { imports-size }에 역전
            }
        [above] { PERIOD($period) } { topic } 수출 { exports-size }, 수입 { imports-size } 웃돌아
        [below] { PERIOD($period) } { topic } 수출 { exports-size }, 수입 { imports-size }에 못 미쳐
    }
against-again =
    { $again ->
        [yes] 다시{ " " }
       *[no] { "" }
    }
exports-size = { SIZE($exports, style: "headline") }
imports-size = { SIZE($imports, style: "headline") }
finding-overtook =
    { $surplus ->
        [yes] { among-items }{ -subject } 최대 흑자 { rank-of }, { PLAIN($before) }서 { PLAIN($now) }{ PARTICLE("으로") }
       *[no] { among-items }{ -subject } 최대 적자 { rank-of }, { PLAIN($before) }서 { PLAIN($now) }{ PARTICLE("으로") }
    }
# 수집 자료에 없는 항목이 더 클 수 있을 때만
among-items =
    { $among ->
        [none] { "" }
       *[some]
            { $by ->
               *[total] 수집 자료 { $among }개 중{ " " }
                [party] 수집 자료 { $among }개국 중{ " " }
                [product] 수집 자료 { $among }개 유형 중{ " " }
                [sector] 수집 자료 { $among }개 기관형태 중{ " " }
                [industry] 수집 자료 { $among }개 산업 중{ " " }
            }
    }
rank-of =
    { $by ->
       *[total] 항목
        [party] 상대국
        [product] 유형
        [sector] 기관
        [industry] 산업
    }
finding-pair =
    { $by ->
        [party]
            { PERIOD($period) } { TOWARD($surplus_name) } { -subject } { SIZE($surplus_value, style: "headline") } 흑자,
            { TOWARD($deficit_name) } { SIZE($deficit_value, style: "headline") } 적자
       *[other]
            { PERIOD($period) } { PLAIN($surplus_name) } { SIZE($surplus_value, style: "headline") } 흑자,
            { PLAIN($deficit_name) } { SIZE($deficit_value, style: "headline") } 적자
    }
finding-record-and =
    { $other_name ->
        [none] { PERIOD($period) } { record-of }…{ SIZE($of_value, style: "headline") }
       *[some] { PERIOD($period) } { record-of }에도…{ other-topic } { balance-other }
    }
other-topic =
    { $by ->
        [party] { TOWARD($other_name) }
       *[other] { PLAIN($other_name) }
    }
record-topic =
    { $by ->
        [total] { -subject }
        [party] { TOWARD($of_name) } { -subject }
       *[other] { PLAIN($of_name) }
    }
record-of =
    { $since_rank ->
        [first]
            { LENGTH($period) ->
               *[year] { record-topic } 통계 편제 이후 첫 { since-side }
                [half] { record-topic } 통계 편제 이후 반기 첫 { since-side }
                [quarter] { record-topic } 통계 편제 이후 분기 첫 { since-side }
                [month] { record-topic } 통계 편제 이후 월간 첫 { since-side }
            }
       *[other]
            { LENGTH($period) ->
               *[year] { record-topic } { since-side } 역대 { since-rank }
                [half] { record-topic } { since-side } 반기 역대 { since-rank }
                [quarter] { record-topic } { since-side } 분기 역대 { since-rank }
                [month] { record-topic } { since-side } 월간 역대 { since-rank }
            }
    }
balance-other =
    { SIGN($other_value) ->
        [positive] { SIZE($other_value, style: "headline") } 흑자
        [negative] { SIZE($other_value, style: "headline") } 적자
       *[zero] 균형
    }
finding-largest =
    { $by ->
        [party] { PERIOD($period) } { among-items }{ -subject } 최대 { largest-what } 상대국은 { PLAIN($of_name) }…{ of-size }
       *[other]
            { PERIOD($period) } { among-items }{ -subject } 최대 { largest-what }{ PARTICLE("은") } { PLAIN($of_name) }…{ of-size }
    }
largest-what =
    { $flow ->
       *[balance]
            { SIGN($of_value) ->
                [positive] 흑자
                [negative] 적자
               *[zero] 수지
            }
        [exports] 수출
        [imports] 수입
    }
of-size = { SIZE($of_value, style: "headline") }
# 자료 꾸러미가 이름을 붙인 지표: 실업률, 2024년 1분기 3.4%…전년 동기 대비 0.2%포인트 상승
finding-measured =
    { $movement_kind ->
        [more] { measured-at }…{ compared-period } 대비 { measured-by } 증가
        [less] { measured-at }…{ compared-period } 대비 { measured-by } 감소
        [higher] { measured-at }…{ compared-period } 대비 { measured-by } 상승
        [lower] { measured-at }…{ compared-period } 대비 { measured-by } 하락
        [same] { measured-at }…{ compared-period }{ PARTICLE("과") } 같아
       *[other] { measured-at }…{ compared-period }{ PARTICLE("과") } 비슷
    }
measured-at = { $topic_name }, { PERIOD($at_period) } { MONEY($at_value, style: "headline") }
measured-by = { SIZE($movement_size, style: "headline") }
finding-against-named =
    { $standing ->
       *[level] { PERIOD($period) } { named-subject }{ $plus } { exports-size }, { $minus } { imports-size }와 엇비슷
        [passed] { PERIOD($period) } { named-subject }{ $plus } { exports-size }로 { $minus } { imports-size } { against-again }추월
        [fell-behind] { PERIOD($period) } { named-subject }{ $plus } { exports-size }, { $minus } { imports-size }에 { against-again }뒤져
        [above] { PERIOD($period) } { named-subject }{ $plus } { exports-size }, { $minus } { imports-size } 웃돌아
        [below] { PERIOD($period) } { named-subject }{ $plus } { exports-size }, { $minus } { imports-size }에 못 미쳐
    }
named-subject =
    { $topic_by ->
        [total] { "" }
       *[other] { PLAIN($topic_name) }{ " " }
    }
finding-highest =
    { $among ->
        [none] { PERIOD($period) } { $measure } 1위는 { $of_name }, { highest-amount }
       *[some] { PERIOD($period) } { $measure }, 수집 자료 { COUNT($among) }개 가운데 1위는 { $of_name }, { highest-amount }
    }
highest-amount = { MONEY($of_value, style: "headline") }
finding-moved =
    { $total_name ->
        [none] { PERIOD($period) } { moved-alone }
       *[some] { PERIOD($period) } { moved }…{ moved-total }
    }
moved =
    { $shift_kind ->
        [larger-surplus] { moved-topic } 흑자 { moved-by } 늘어
        [smaller-surplus] { moved-topic } 흑자 { moved-by } 줄어
        [surplus-gone] { moved-topic } 흑자 { moved-by } 줄어
        [larger-deficit] { moved-topic } 적자 { moved-by } 늘어
        [smaller-deficit] { moved-topic } 적자 { moved-by } 줄어
        [deficit-gone] { moved-topic } 적자 { moved-by } 줄어
        [more-exports] { moved-topic } 수출 { moved-by } 늘어
        [less-exports] { moved-topic } 수출 { moved-by } 줄어
        [more-imports] { moved-topic } 수입 { moved-by } 늘어
        [less-imports] { moved-topic } 수입 { moved-by } 줄어
        [up] { PLAIN($name) } { moved-by } 올라 { moved-to }
        [down] { PLAIN($name) } { moved-by } 내려 { moved-to }
       *[other] { moved-turned }
    }
moved-alone =
    { $shift_kind ->
        [larger-surplus] { moved-topic } 흑자 { moved-by } 증가
        [smaller-surplus] { moved-topic } 흑자 { moved-by } 감소
        [surplus-gone] { moved-topic } 흑자 { moved-by } 감소
        [larger-deficit] { moved-topic } 적자 { moved-by } 증가
        [smaller-deficit] { moved-topic } 적자 { moved-by } 감소
        [deficit-gone] { moved-topic } 적자 { moved-by } 감소
        [more-exports] { moved-topic } 수출 { moved-by } 증가
        [less-exports] { moved-topic } 수출 { moved-by } 감소
        [more-imports] { moved-topic } 수입 { moved-by } 증가
        [less-imports] { moved-topic } 수입 { moved-by } 감소
        [up] { PLAIN($name) } { moved-by } 올라 { moved-to }
        [down] { PLAIN($name) } { moved-by } 내려 { moved-to }
       *[other] { moved-turned }
    }
moved-turned =
    { $shift_kind ->
        [to-surplus] { moved-topic } { moved-by } 개선돼 흑자 전환
        [to-deficit] { moved-topic } { moved-by } 악화해 적자 전환
       *[other] { moved-topic } 수지 변동 없어
    }
# 저작권, 대미 지재권
moved-topic =
    { $by ->
        [total] { -subject }
        [party] { TOWARD($name) } { -subject }
       *[other] { PLAIN($name) }
    }
moved-by = { SIZE($shift_size, style: "headline") }
moved-to = { MONEY($shift_after, style: "headline") }
moved-total =
    { $total_kind ->
        [to-surplus]
            { $total_again ->
                [yes] { total-topic } 수지 다시 흑자
               *[no] { total-topic } 수지 흑자 전환
            }
        [to-deficit]
            { $total_again ->
                [yes] { total-topic } 수지 다시 적자
               *[no] { total-topic } 수지 적자 전환
            }
        [larger-surplus] { total-topic } 흑자 { total-amount }로 확대
        [smaller-surplus] { total-topic } 흑자 { total-amount }로 축소
        [larger-deficit] { total-topic } 적자 { total-amount }로 확대
        [smaller-deficit] { total-topic } 적자 { total-amount }로 축소
       *[same]
            { SIGN($total_after) ->
                [positive] { total-topic } 수지 { total-amount } 흑자
                [negative] { total-topic } 수지 { total-amount } 적자
               *[zero] { total-topic } 수지 균형
            }
        [surplus-gone] { total-topic } 수지 균형
        [deficit-gone] { total-topic } 수지 균형
        [more-exports] { total-topic } 수출 { total-amount }
        [less-exports] { total-topic } 수출 { total-amount }
        [more-imports] { total-topic } 수입 { total-amount }
        [less-imports] { total-topic } 수입 { total-amount }
        [up] { PLAIN($total_name) } { MONEY($total_after, style: "headline") }
        [down] { PLAIN($total_name) } { MONEY($total_after, style: "headline") }
    }
total-topic =
    { $total_by ->
        [total] { -subject }
        [party] { TOWARD($total_name) } { -subject }
       *[other] { PLAIN($total_name) }
    }
total-amount = { SIZE($total_after, style: "headline") }
finding-parts =
    { $other_name ->
        [none] { PERIOD($total_period) } { parts-of } { parts-total }…{ one-topic } { part-one }
       *[some]
            { PERIOD($total_period) } { parts-of } { parts-total }…{ one-topic } { part-one }, { other-topic } { part-other }
    }
one-topic =
    { $by ->
        [party] { TOWARD($one_name) }
       *[other] { PLAIN($one_name) }
    }
parts-of =
    { $flow ->
        [balance] { topic }
        [exports] { trade }
        [imports] { trade }
       *[other] { trade }
    }
parts-total =
    { $flow ->
        [balance]
            { SIGN($total_value) ->
                [positive] { SIZE($total_value, style: "headline") } 흑자
                [negative] { SIZE($total_value, style: "headline") } 적자
               *[zero] 균형
            }
        [exports] { SIZE($total_value, style: "headline") }
        [imports] { SIZE($total_value, style: "headline") }
       *[other] { MONEY($total_value, style: "headline") }
    }
part-one =
    { $flow ->
        [balance]
            { SIGN($one_value) ->
                [positive] { SIZE($one_value, style: "headline") } 흑자
                [negative] { SIZE($one_value, style: "headline") } 적자
               *[zero] 균형
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
                [none] { SPAN($first, $last) } 흑자·적자 전환 없음
               *[some] { down-topic }, { PERIOD($first) } 흑자서 { PERIOD($last) } 적자로
            }
       *[some]
            { $down ->
                [none] { up-topic }, { PERIOD($first) } 적자서 { PERIOD($last) } 흑자로
               *[some] { up-topic } 흑자로, { down-topic } 적자로 돌아서…{ SPAN($first, $last) }
            }
    }
up-topic =
    { $by ->
        [total] { -subject }
        [party] { TOWARD($up) } { -subject }
       *[other] { PLAIN($up) }
    }
down-topic =
    { $by ->
        [total] { -subject }
        [party] { TOWARD($down) } { -subject }
       *[other] { PLAIN($down) }
    }
finding-sign-revised =
    { $turns ->
        [0] { sign-revised-once }
        [1] { sign-revised-once }
        [2] { PERIOD($period) } { balance-trade }, 흑자·적자 두 번 뒤집혀…처음 { balance-first }, 현재 { balance-last }
        [3] { PERIOD($period) } { balance-trade }, 흑자·적자 세 번 뒤집혀…처음 { balance-first }, 현재 { balance-last }
        [4] { PERIOD($period) } { balance-trade }, 흑자·적자 네 번 뒤집혀…처음 { balance-first }, 현재 { balance-last }
       *[other]
            { PERIOD($period) } { balance-trade }, 흑자·적자 { $turns }번 뒤집혀…처음 { balance-first }, 현재 { balance-last }
    }
sign-revised-once =
    { $since_rank ->
        [none] { PERIOD($period) } { balance-trade }, { balance-first } 발표가 { last-result }
       *[some] ‘{ record-claimed }’ 발표가 { last-result }…{ PERIOD($period) } { balance-trade }
    }
record-claimed =
    { LENGTH($period) ->
       *[year] { record-of-years }
        [half]
            { $since_rank ->
                [first] 반기 첫 { since-side }
               *[other] 반기 역대 { since-rank } { since-side }
            }
        [quarter]
            { $since_rank ->
                [first] 분기 첫 { since-side }
               *[other] 분기 역대 { since-rank } { since-side }
            }
        [month]
            { $since_rank ->
                [first] 월간 첫 { since-side }
               *[other] 월간 역대 { since-rank } { since-side }
            }
    }
finding-revised =
    { PERIOD($period) } { trade }, { $revision_kind ->
        [larger-surplus] 흑자폭 { first-size }서 { last-size }로 확대 수정
        [smaller-surplus] 흑자폭 { first-size }서 { last-size }로 축소 수정
        [larger-deficit] 적자폭 { first-size }서 { last-size }로 확대 수정
        [smaller-deficit] 적자폭 { first-size }서 { last-size }로 축소 수정
        [up] { MONEY($first, style: "headline") }서 { MONEY($last, style: "headline") }로 상향 수정
        [down] { MONEY($first, style: "headline") }서 { MONEY($last, style: "headline") }로 하향 수정
       *[other] { first-size }서 { last-size }로 수정
    }
finding-never-revised = { trade }, 수집 자료에서 수정된 수치 없음

## 여러 제목에 함께 쓰이는 부분

trade =
    { $flow ->
        [balance] { topic } 수지
        [exports] { topic } 수출
        [imports] { topic } 수입
       *[other] { $topic_name }
    }
balance-trade = { topic } 수지
# 지재권, 대미 지재권, 저작권
topic =
    { $topic_by ->
        [total] { -subject }
        [party] { TOWARD($topic_name) } { -subject }
       *[other] { PLAIN($topic_name) }
    }
from-size = { SIZE($from_value, style: "headline") }
to-size = { SIZE($to_value, style: "headline") }
first-size = { SIZE($first, style: "headline") }
last-size = { SIZE($last, style: "headline") }
from-side =
    { SIGN($from_value) ->
        [positive] 흑자
        [negative] 적자
       *[zero] 균형
    }
to-side =
    { SIGN($to_value) ->
        [positive] 흑자
        [negative] 적자
       *[zero] 균형
    }
balance-from =
    { SIGN($from_value) ->
        [positive] { from-size } 흑자
        [negative] { from-size } 적자
       *[zero] 균형
    }
balance-to =
    { SIGN($to_value) ->
        [positive] { to-size } 흑자
        [negative] { to-size } 적자
       *[zero] 균형
    }
balance-first =
    { SIGN($first) ->
        [positive] { first-size } 흑자
        [negative] { first-size } 적자
       *[zero] 균형
    }
balance-last =
    { SIGN($last) ->
        [positive] { last-size } 흑자
        [negative] { last-size } 적자
       *[zero] 균형
    }
last-result =
    { SIGN($last) ->
        [positive] { last-size } 흑자로
        [negative] { last-size } 적자로
       *[zero] 균형으로
    }

## 차트를 키보드나 화면 낭독기로 읽을 때, 그리고 데이터 파일에 문제가 있을 때

# $figures: 수치의 개수, $missing: 그중 값이 없는 개수.
outline-count =
    { $missing ->
        [0] 수치 { $figures }개.
       *[other] 수치 { $figures }개, 이 가운데 { $missing }개는 값이 없다.
    }
# $heading: 기간이나 항목, $level: 1억6000만 달러 흑자.
outline-extreme =
    { $highest ->
        [yes] 최고: { $heading } { $level }.
       *[no] 최저: { $heading } { $level }.
    }
outline-turns =
    { $surplus ->
        [yes] 흑자 전환: { PERIODS($periods) }.
       *[no] 적자 전환: { PERIODS($periods) }.
    }
# 편집자가 수치에 붙인 설명.
outline-annotation = 주석({ $heading }): { SENTENCE($text) }
# 더 갈 곳이 없는 키.
outline-end =
    { $last ->
        [yes] 마지막입니다.
       *[no] 처음입니다.
    }
jump =
    { $jump ->
        [sign-change] 다음 흑자·적자 전환
        [revision] 다음 수정치
        [largest] 최고치
       *[smallest] 최저치
    }
jump-none =
    { $jump ->
        [sign-change] 이 차트에 다른 흑자·적자 전환이 없습니다.
        [revision] 이 차트에 다른 수정치가 없습니다.
        [largest] 이 차트에 더 높은 수치가 없습니다.
       *[smallest] 이 차트에 더 낮은 수치가 없습니다.
    }
help = 키와 소리
help-keys =
    { $keys ->
       *[arrows] 화살표 키: 수치가 늘어선 방향으로 누르면 앞뒤 수치로, 그와 엇갈린 방향으로 누르면 수치 안팎으로 움직입니다.
        [enter] Enter 키: 수치에 관해 알려진 것을 한 줄씩 보고, 출처에서는 그 페이지를 엽니다. Esc 키: 되돌아갑니다.
        [ends] Home·End 키: 처음과 끝으로 움직입니다.
        [pages] Page Up·Page Down 키: 앞뒤 묶음의 같은 자리로, 묶음이 하나면 다섯 수치씩 움직입니다.
    }
help-letters = 글자 하나로 된 단축키 사용
help-close = 닫기
sound-play = 소리로 듣기·멈추기
sound-about =
    수치가 클수록 음이 높습니다. 적자는 거친 음색으로 들리고, 흑자·적자가 바뀌면 종소리, 시계열이 끊기면 두 번 두드리는 소리, 값이 없으면 둔탁한
    소리가 납니다.
sound-rate = 빠르기
sound-rate-name =
    { $rate ->
        [slow] 느리게
       *[normal] 보통
        [fast] 빠르게
    }
whose-words = 이 그래프의 제목이나 주석, 설명은 이 페이지의 주소를 만든 사람이 쓴 글입니다. { -publisher } 또는 이 사이트의 글이 아닙니다.
table = 수치를 표로 보기
element-not-loaded = 차트를 불러오지 못했습니다.
element-slow = 차트를 불러오는 데 시간이 오래 걸리고 있습니다.
element-stopped = 프로그램 오류로 차트가 멈췄습니다.
element-undecided = 이 페이지에는 두 사이트의 차트가 있는데, 이 차트는 어느 사이트의 것인지 밝히지 않았습니다. 삽입 코드에 사이트 주소를 적은 src 속성을 넣어 주십시오.
element-other-version = 이 페이지에서는 다른 사이트의 차트 프로그램이 실행되고 있으며, 이 차트에 필요한 버전과 다릅니다. 프레임으로 삽입하면 차트를 볼 수 있습니다.
element-site-missing = 이 차트가 속한 사이트의 스크립트가 페이지에 없습니다. 삽입 코드를 빠짐없이 붙여 넣어 주십시오.
element-ask = 움직이는 차트 보기
element-retry = 다시 시도
data-foreign = 이 차트의 데이터 파일이 아닙니다. 주소를 확인해 주세요.
data-version = 데이터 파일의 버전이 이 페이지와 다릅니다. 페이지를 새로 고쳐 주세요.
data-damaged = 데이터 파일이 잘렸거나 손상됐습니다. 페이지를 새로 고쳐 주세요.

## 잘못된 질의: 무엇이 잘못됐고 무엇을 쓸 수 있는지. 키와 코드는 입력한 그대로 둡니다.

query-unknown-key = ‘{ $found }’{ PARTICLE("은") } 쓸 수 없는 키입니다.{ query-nearest }
query-repeated-key = ‘{ $key }’ 키가 두 번 나왔습니다. 한 번만 써 주세요.
query-unknown = { $key }: ‘{ $found }’{ PARTICLE("은") } 쓸 수 없습니다. { $expected }{ query-nearest }
query-not-taken =
    { $found ->
        [none] { $key }: chart={ $chart }에는 빈 값을 쓸 수 없습니다. { $expected }
       *[some] { $key }: chart={ $chart }에는 ‘{ $found }’{ PARTICLE("을") } 쓸 수 없습니다. { $expected }
    }
query-encoding = ‘{ $found }’{ PARTICLE("은") } 퍼센트 인코딩한 UTF-8이 아닙니다.
query-nearest =
    { $nearest ->
        [none] { "" }
       *[some] { " " }혹시 ‘{ $nearest }’인가요?
    }
expected-one-of = 다음 중 하나: { CODES($codes) }.
expected-one-of-many = 다음 중 하나: { CODES($codes) } 등 items.csv의 코드.
expected-period-or-none = 2021 같은 기간이나 none을 써 주세요.
expected-period-or-range = 2022, 2022-H1, 2016-Q1, 2024-03 같은 기간이나 2010..2023 같은 범위를 써 주세요.
expected-date = 2023-03-24 같은 날짜를 써 주세요.
expected-codes = 코드를 쉼표로 이어 써 주세요.
expected-each-once = 코드는 한 번씩만 써 주세요.
expected-ends-of-one-length = 범위의 두 끝은 길이가 같은 기간이어야 합니다.
expected-earlier-first = 이른 기간을 먼저 써 주세요.
expected-plain-text = 글자 수는 { $characters }자까지입니다.
expected-annotations = ‘코드:설명’을 쉼표로 이어 네 개까지, 설명은 60자까지 쓸 수 있습니다.
expected-no-flow = 수출과 수입을 함께 그리므로 flow를 빼 주세요.
expected-balance-with-flows = 두 흐름이 모두 있는 수지에만 쓸 수 있습니다. 다른 지표는 chart=line으로 볼 수 있습니다.
expected-additive-measure = 항목을 더할 수 있는 지표에만 쓸 수 있습니다. 비율과 지수는 chart=bars로 비교할 수 있습니다.
expected-only-with-bridge = chart=bridge에서만 쓸 수 있습니다.
expected-only-with-lines = chart=line과 chart=vintages에서만 쓸 수 있습니다.
expected-measure-that-grows = 흐름, 수준, 지수에만 쓸 수 있습니다. 수지와 비율의 증가율은 뜻이 없습니다.
expected-day-from = 첫 발표일 { $first }부터 쓸 수 있습니다.
expected-published-by = { $day }까지 발표된 것은 { CODES($codes) }입니다.
expected-code = 영문자, 숫자, _와 -로 된 코드를 써 주세요.
expected-dimension-with-parts = 세부 항목이 있는 분류를 써 주세요: { CODES($codes) }.
expected-one-item-of = { $by } 항목 하나를 골라 주세요: { CODES($codes) }.
expected-items-of = by={ $by }에 속한 항목을 써 주세요.
expected-item-with-parts = 세부 항목이 있는 항목을 써 주세요: { CODES($codes) }.
expected-one-item = 항목은 하나만 쓸 수 있습니다.
expected-one-period = { $such } 같은 기간 하나만 쓸 수 있습니다.
expected-at-most-periods = 기간은 { $number }개까지 쓸 수 있습니다.
expected-at-most-items = 한 차트에는 항목을 { $number }개까지 쓸 수 있습니다. item에 보여 줄 항목을 적어 주세요.
expected-period-to-lead-from = 비교할 기간을 쓰거나 compare를 빼 주세요(빼면 1년 전과 비교).
expected-length-of = { $such }{ PARTICLE("과") } 길이가 같은 기간을 써 주세요.
expected-another-period = 그리는 기간과 다른 기간을 써 주세요.
expected-item-or-period = items.csv의 항목 코드나 기간을 써 주세요.
expected-years-in = { $currency } 환산은 연간 수치만 됩니다. 2022나 2010..2023처럼 연도를 써 주세요.
expected-font = serif, sans, 또는 글꼴 이름을 써 주세요. 글꼴 이름은 글자, 숫자, 띄어쓰기, -로 { $characters }자까지입니다.
expected-rgb = fff8ec처럼 0~9와 a~f 여섯 자리로 된 색을 써 주세요.
expected-contrast = { CODES($grounds) }에서 읽을 수 있도록 명암비가 { $least }:1 이상인 색을 써 주세요.
expected-ground-beside = 밝은 화면과 어두운 화면 모두에서 읽히는 글자색은 없으니 ground나 theme=light, theme=dark를 함께 써 주세요.

## 발표와 보도의 표현, 그리고 그 뒤의 수치

# 표현이나 기사에 들어가는 값.
claim-balance = { SIGN($value) ->
    [positive] { SIZE($value) } 흑자
    [negative] { SIZE($value) } 적자
   *[zero] 균형
}
claim-record = { record-rank } { record-side }

# 보도한 곳.
claim-reported-by = 보도: { LIST($publishers) }

# 당시 수치로 성립했는지, 무엇이 그것을 끝냈는지.
claim-proven = 당시에도 지금도 맞음.
claim-proven-until = { DATE($day) }까지 맞음({ $causes }).
claim-reported = { $contradicted ->
    [yes] 보도 인용. 수집한 { claim-periods } 수치와 어긋남.
   *[no] 보도 인용. 수집한 { claim-periods } 수치와 어긋나지 않음.
}
claim-reported-until = { $contradicted ->
    [yes] 보도 인용. 수집한 { claim-periods } 수치와 어긋남. { DATE($day) } 수정({ $causes }).
   *[no] 보도 인용. { DATE($day) }까지 수집한 { claim-periods } 수치와 어긋나지 않음({ $causes }).
}
claim-periods = { $length ->
    [month] { COUNT($available) }개월
    [quarter] { COUNT($available) }개 분기
    [half] { COUNT($available) }개 반기
   *[year] { COUNT($available) }개 연도
}

# 성립하지 않게 된 이유 하나, 그리고 여럿.
claim-revised = { $record_rank ->
    [none] { $item }, { PERIOD($period) }: { claim-balance }{ PARTICLE("으로") } 수정
   *[some] { $item }, { PERIOD($period) }: { claim-balance }{ PARTICLE("으로") } 수정, 더 이상 { claim-record } 아님
}
claim-surpassed = { $item }, { PERIOD($period) }: { PERIOD($by_period) } { SIZE($by_value) }에 밀려 더 이상 { claim-record } 아님
claim-causes = { $causes }, { $next }

## 모든 페이지

# Open Graph의 언어 표기.
language-locale = ko_KR

# 사이트 이름 아래, 어떤 통계인지 말한 다음에 온다.
standfirst =
    { $releases ->
        [1] 자료: { $publisher }({ DATE($last) } 발표).
       *[other]
            자료: { $publisher }. 모든 그래프를 { DATE($first) } 이후 발표 { NUMBER($releases) }건 가운데 어느 시점으로든 되돌려
            볼 수 있다. 가장 최근 발표는 { DATE($last) }.
    }
standfirst-article = 발표 한 건을 기사로 읽기
page-skip = 본문으로 건너뛰기
page-language = 언어
# 그래프를 그릴 수 없는 곳에 나오며, 뒤에 첫 페이지로 가는 링크가 붙는다.
page-no-script = 대화형 차트가 아직 표시되지 않았습니다. 모든 차트와 수치는 여기에서도 볼 수 있습니다:
# 페이지 맨 아래, 다른 통계의 사이트로 가는 링크 앞.
beside = 이 사이트의 다른 통계:
# 모든 페이지 아래, 수치의 이용 조건 뒤에 나온다.
licences-title = 소프트웨어 라이선스
licences-lead = 이 페이지가 불러오는 프로그램은 아래 구성 요소로 만들었고, 그림에는 아래 글꼴을 썼습니다. 각 구성 요소는 이름 아래에 적은 조건에 따라 사용합니다.
page-licence =
    코드와 페이지: MIT 또는 Apache 2.0 가운데 선택. 다른 곳에서 아무것도 불러오지 않으며, 화면 색 설정 말고는 아무것도
    저장하지 않는다.

## 그래프 아래의 링크

links-alone = 이 그래프만 보기
links-make = 이 그래프 퍼가기
links-picture = 그림
links-figures = 수치
links-excel = 엑셀용 CSV
links-rewind = { DATE($day) } 당시 보기
links-copy = 링크 복사
links-share = 공유…

## 첫 페이지의 선택란

controls = 모든 그래프 바꾸기
controls-period = 기간
controls-compare = 비교 대상
controls-flow = 구분
controls-chart = 그래프로 이동
controls-as-of = 발표 시점
controls-theme = 화면 색
controls-latest = 최근
controls-year-before = 1년 전
controls-no-comparison = 비교 안 함
controls-all-charts = 전체 페이지
controls-earlier = 이전 발표
controls-later = 다음 발표

# 여러 선택란에 나오는 항목.
choice-length = { $length ->
    [month] 월
    [quarter] 분기
    [half] 반기
   *[year] 연간
}
choice-chart = { $chart ->
    [difference] 수출과 수입
    [bars] 막대
    [dumbbell] 이전과 이후
    [bridge] 더해 보기
    [stack] 쌓아 보기
    [multiples] 작은 그래프 여럿
    [revisions] 수정 내역
    [line] 선
    [vintages] 발표 시점별 선
    [triangle] 수정 내역 표
   *[columns] 시간에 따라
}
choice-total = 나누지 않음(전체)
choice-theme = { $theme ->
    [light] 밝게
    [dark] 어둡게
   *[auto] 시스템 설정
}

## 얼마나 큰가

size = 얼마나 큰 규모인가
size-intro =
    수지는 큰 두 금액의 작은 차이다. 수입에 견준 수출의 비율은 그 차이가 얼마나 작은지를, 전년 대비 증감률은 차이가 어디서 생겼는지를
    보여 준다. 모두 같은 날 발표된 수치로 계산했다.
size-caption = 연도별 수지와 수출입
size-year = 연도
size-balance = 수지
size-exports = 수출
size-imports = 수입
size-of-imports = 수입 대비 수출
size-of-year-before = 수출 전년 대비
size-other-release = 발표 시점이 달라 계산하지 않음
size-across-break = 시계열 단절로 계산하지 않음

## 그때의 말과 그 뒤의 수치

claims = 그때의 말, 그 뒤의 수치
claims-intro =
    기록은 제목이 되고, 수정은 그 제목을 지운다. 여기서 다시 쓴 문장마다 그날 알려져 있던 수치로 계산하고 이후의 모든
    발표를 따라가며 확인했다. 수집한 수치가 모자라 증명할 수 없는 것은 보도 내용으로 둔다.
claims-article = 이 가운데 한 발표를 그래프와 함께 기사로 읽기
article-day = { DATE($day) } 기준. 글 속의 모든 수치는 그래프처럼 데이터에서 계산했다.

## 이름이 비슷한 다른 통계의 수치

look-alikes = 어느 통계의 수치인가
look-alikes-intro = 이름이 비슷한 공식 수치가 여럿이다. 집계하는 대상이 서로 달라 이어 붙이거나 비교할 수 없다.
look-alikes-statistic = 통계
look-alikes-figure = 수치
look-alikes-publisher = 발표
look-alikes-counts = 무엇을 집계하나
# 표의 기간에 수치가 없는 통계의 마지막 수치
look-alikes-last = 이 기간 수치 없음. { PERIOD($period) } { $level }

## 자료의 정정

corrections = 정정
corrections-intro = 자료를 모으고 옮기는 과정에서 생긴 잘못을 찾아 바로잡은 기록이다. 발표 기관의 수정은 정정이 아니므로 해당 수치에 적었다.
# $before, $after: 잘못 실렸던 수치와 지금 수치
correction-of =
    { $after ->
        [none]
            { $before ->
                [none] { $name } { PERIOD($when) }({ DATE($release) } 발표)
               *[some] { $name } { PERIOD($when) }({ DATE($release) } 발표) { MONEY($before) }: 삭제
            }
       *[some]
            { $before ->
                [none] { $name } { PERIOD($when) }({ DATE($release) } 발표): { MONEY($after) } 추가
               *[some] { $name } { PERIOD($when) }({ DATE($release) } 발표): { MONEY($before) } → { MONEY($after) }
            }
    }

## 자료 내려받기

downloads = 자료 내려받기
downloads-file = { $file ->
    [README] 수치의 뜻
    [observations] 발표별 수치 전체
    [conflicts] 출처끼리 엇갈린 수치
    [releases] 발표 목록
    [series] 한 시계열을 이루는 발표와, 서로 비교할 수 없는 까닭
    [dimensions] 전체를 나누는 분류
    [items] 전체와 세부 항목
    [parents] 하위 항목이 전부인지 일부인지
    [breaks] 비교할 수 없게 된 시점
    [details] 두 항목을 교차한 수치
    [sources] 출처
    [measures] 수치의 단위
    [krw_per_usd] 연평균 원/달러 환율
    [names] 항목의 짧은 이름
    [exceptions] 합계가 맞지 않는 수치와 그 이유
    [finer_prints] 더 자세히 실린 수치
    [events] 수치를 움직인 일
    [corrections] 이 자료의 정정 기록
    [look_alikes] 이름이 비슷한 다른 통계의 수치
    [claims] 발표와 보도의 표현을 수치로 확인한 결과
    [story] 첫 페이지의 장과 그 순서
    [vintages] 같은 수치를 발표일, 당시 상태와 함께 한 표로 모은 파일(R, pandas, 스프레드시트용)
    [datapackage] 파일과 열의 설명
   *[other] { "" }
}
# 데이터 목록 서비스가 읽는 설명. 페이지에는 보이지 않는다.
downloads-description = 발표별 { $name }. { NUMBER($sources) }개 공개 출처에서 모은 발표 { NUMBER($releases) }건의 수치 { NUMBER($figures) }개.

## make.html: 그래프를 골라 기사에 넣을 코드를 복사하는 페이지

make = 내 그래프 만들기
make-skip = 입력란으로 건너뛰기
make-no-script = 그래프를 만들려면 자바스크립트가 필요합니다. 모든 그래프와 수치는 여기에도 있습니다:
make-start = 페이지의 그래프에서 시작
make-own = 직접 고르기
make-article = 기사에 쓴 그래프

make-content = 내용
make-chart = 그래프
make-by = 나누는 기준
make-until = 마지막 기간
make-period-default = 그래프 기본값
make-one-period = 이 기간만
make-first = 최초 발표치도 표시
make-events = 수치를 움직인 배경도 표시
make-change = 수지 대신 증감을 더하기
make-growth = 증가율
make-growth-none = 쓰지 않음(수치 그대로)
make-growth-year = 1년 전 대비(%)
make-growth-period = 직전 기간 대비(%)
make-items = 항목 고르기

make-promise = 새 발표가 나오면
make-stays = 그대로 둔다(날짜 고정)
make-keeps-up = 새 수치로 바꾼다

make-words = 문구
make-headline = 제목
make-note = 주석
make-highlight = 강조할 항목이나 기간
make-annotate = 설명 달기
make-annotation-place = 설명 위치 { $number }
make-annotation-text = 설명 문구 { $number }

make-looks = 모양
make-language = 그래프 언어
make-page = 그래프를 실을 페이지
make-page-theme = { $theme ->
    [light] 밝은 바탕
    [dark] 어두운 바탕
   *[auto] 독자의 설정에 따름
}
make-height = 프레임 높이
make-height-auto = 그래프에 맞춤
make-height-fixed = { $pixels } px
make-house = 자체 글꼴과 색
make-house-about = 색은 fff8ec처럼 여섯 자리로 써 주세요. 눈금선 같은 중립색은 배경색과 글자색에서 만듭니다. 읽을 수 없는 색은 쓸 수 없고, 읽을 수 있는 가장 가까운 색을 알려 줍니다.
make-font = 글꼴: serif, sans, 또는 글꼴 이름
make-font-serif = 명조(세리프)
make-font-sans = 고딕(산세리프)
make-colour =
    { $colour ->
       *[ground] 배경
        [ink] 글자
        [surplus] 흑자
        [deficit] 적자
    }
make-colour-pick =
    { $colour ->
       *[ground] 배경색 고르기
        [ink] 글자색 고르기
        [surplus] 흑자 색 고르기
        [deficit] 적자 색 고르기
    }

make-preview = 미리보기
make-width = { $width ->
    [phone] 휴대전화
    [full] 전체 폭
   *[column] 본문 폭
}
make-dark = 어둡게
make-offer = 대신 권하는 그래프 보기

make-code = { $kind ->
    [element] 웹 요소
    [picture] 그림
    [address] 주소
   *[frame] 프레임
}
make-code-about = { $kind ->
    [element] 기사의 일부가 되며 글꼴과 색을 맞출 수 있다. 스크립트 하나로 그래프 여러 개를 넣는다.
    [picture] 뉴스레터처럼 스크립트와 프레임을 쓸 수 없는 곳에 쓴다.
    [address] 그래프만 여는 주소. 링크를 걸 때 쓴다.
   *[frame] iframe을 넣을 수 있는 편집 시스템이면 어디서나 쓸 수 있다.
}
make-citation = 인용({ $language ->
    [en] 영어
    [ko] 한국어
   *[other] { $name }
})
# 그래프의 언어로 적는 인용. 중괄호 안은 스크립트가 채운다.
make-cited = 「{ $title }」, { $site }. { $source }. { $day } 기준. { $address }
make-listener = 프레임을 그래프 높이에 맞추는 코드도 넣기(편집 시스템이 알아서 맞추면 빼도 된다)
make-no-picture =
    주소가 바뀌지 않는 그림은 이 사이트 첫 페이지의 그래프에만 있다. 이 그래프는 PNG나 SVG로 저장해 직접 올려야 한다.
make-copy = 복사
make-copied = 복사했습니다
make-not-saved = 파일을 만들지 못했습니다. 인터넷 연결을 확인하고 다시 시도해 주십시오.
make-selected = 선택했습니다. 키보드로 복사하십시오
make-foreign-file = 어떤 그래프인지 알 수 없는 파일입니다

make-files = 저장
make-file = { $format ->
    [png] PNG
    [png2] PNG(두 배 크기)
    [svg] SVG
    [csv] CSV
    [excel] 엑셀용 CSV
   *[json] JSON
}

## 서버가 보여 줄 것이 없을 때 하는 말. 편집 시스템도 읽으므로 무엇이 왔고 무엇이 와야 하는지 적는다.

server-not-found = 이 주소에는 아무것도 없습니다.
server-method = { $found } 요청은 받지 않습니다. GET, HEAD, OPTIONS만 쓸 수 있습니다.
server-address-too-long = 주소가 { $most }바이트를 넘습니다.
server-number = { $key }: ‘{ $found }’{ PARTICLE("은") } 쓸 수 없습니다. { $least }부터 { $most }까지의 정수를 써 주세요.
server-no-chart = url에 이 사이트의 그래프 주소가 없습니다. 예를 들어 { $example }
server-no-format = format: ‘{ $found }’{ PARTICLE("은") } 쓸 수 없습니다. json만 쓸 수 있습니다.
server-picture-too-large = 그림의 화소 수가 너무 많습니다. width나 scale을 줄여 주세요.
server-busy = 지금 그리고 있는 그래프가 너무 많습니다. 몇 초 뒤에 다시 시도해 주십시오.
server-fault = 답을 만들지 못했습니다. 까닭은 운영자가 볼 수 있는 서버 메시지에 있습니다.
server-nearest = 그릴 수 있는 가장 가까운 그래프:
